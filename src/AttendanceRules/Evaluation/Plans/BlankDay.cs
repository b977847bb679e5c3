using AttendanceRules.Records;

namespace AttendanceRules.Evaluation.Plans;

/// <summary>
/// What is the same on a day for all pupils of a calendar, with so many parents, with nothing on record and nothing answered, and
/// who are asked about without a school.
/// </summary>
/// <param name="MayCall">The numbers of the rules that may call, in their order: not those whose condition is false for all of them, nor
/// those of an entry.</param>
/// <param name="Truths">The truths of places.</param>
/// <param name="Known">Which of them are known.</param>
/// <param name="Row">The values of names.</param>
internal sealed record BlankDay(int[] MayCall, byte[] Truths, byte[] Known, KeptRow Row)
{
    /// <summary>Whether nothing of the pupil is on record or answered.</summary>
    public static bool Is(SubjectFile file) => file.Pupil is not null && file.School is null && file.Answers.Count == 0
        && file.Casework is { IsSupplied: true, Entries.Count: 0 };
}
