using AttendanceRules.Records;
using RulesEngine.Models;

namespace AttendanceRules.RulesEngine.Tests.Export;

/// <summary>A subject that is asked both ways.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Parameters">For the engine.</param>
/// <param name="Ours">For the library.</param>
/// <param name="Parent">The parent, where it is one.</param>
internal sealed record Asked(SubjectKind Kind, RuleParameter[] Parameters, OurTruth Ours, string? Parent = null)
{
    /// <summary>A pupil alone, and each of its parents.</summary>
    public static IReadOnlyList<Asked> Of(RuleBook book, PupilRecord pupil, DateOnly on)
    {
        var file = book.Book.FileOf(pupil, book.Book.TimeOf(pupil.Calendar), null, null);
        var ours = new OurTruth(book.Book, file, on);
        return
        [
            new(SubjectKind.Pupil, book.RuleParameters(pupil, on), ours),
            .. file.Parents.Select(p => new Asked(SubjectKind.Parent, book.RuleParameters(pupil, on, p), ours, p)),
        ];
    }

    /// <summary>A school, and each pupil in it.</summary>
    public static IReadOnlyList<Asked> Of(RuleBook book, SchoolRecord school, DateOnly on)
    {
        var around = book.Book.FileOf(school, null);
        return
        [
            new(SubjectKind.School, book.RuleParameters(school, on), new OurTruth(book.Book, around, on)),
            .. book.RuleParametersOfPupils(school, on).Select(p => new Asked(SubjectKind.Pupil, p.Value,
                new OurTruth(book.Book, around.Pupils.Single(f => f.Id == p.Key), on))),
        ];
    }
}
