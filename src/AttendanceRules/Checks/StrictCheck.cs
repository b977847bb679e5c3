using AttendanceRules.Packs.Binding;
using AttendanceRules.Problems;
using AttendanceRules.Problems.Codes;

namespace AttendanceRules.Checks;

/// <summary>
/// What a strict check looks for besides: what rests on no source, what nothing uses, actions that do not ask what they must, thresholds
/// without cases. All of it is a warning, and a pack can accept it.
/// </summary>
internal static class StrictCheck
{
    /// <summary>The warnings in the files of one pack, or of all; what the packs accept is marked.</summary>
    /// <param name="book">The book.</param>
    /// <param name="pack">Id of the pack; null: all.</param>
    public static IReadOnlyList<Problem> Of(RuleBook book, string? pack)
    {
        var problems = new ProblemList();
        var packs = book.Files.Where(p => pack is null || p.Pack!.Id == pack).ToList();
        Uncited.Check(book.Files, packs, problems);
        Unused.Check(book.Files, packs, problems);
        RequiredNames.Check(book.Files, packs, book.Book, problems);
        ThresholdCases.Check(book, packs, problems);
        Acceptance.Apply(packs, CodeKind.StrictWarning, problems);
        return problems.Sorted();
    }
}
