using AttendanceRules.Records;
using AttendanceRules.Schools.Reports;
using static System.FormattableString;

namespace AttendanceRules.Cli;

/// <summary>
/// What the records of a school lack as a whole, and what to do about it. It is said first: without casework most of the advice is
/// undecided, and whoever reads the rest would take that for nothing to do.
/// </summary>
internal static class Lacking
{
    /// <summary>The option that takes casework that was not supplied as empty.</summary>
    public const string Assume = "--assume-nothing-done";

    /// <summary>Lines as wide as the screen; none where nothing is lacking.</summary>
    /// <param name="school">The school's records.</param>
    /// <param name="options">How the advice was worked out.</param>
    /// <param name="held">How many lines are undecided because it is not known what was done.</param>
    public static IEnumerable<string> Lines(SchoolRecord school, AdviceOptions options, int held) =>
        Sentences(school, options, held).SelectMany(s => ScreenText.Wrap(s, 2));

    /// <summary>The same for several schools: how many have it so is in each sentence.</summary>
    /// <param name="schools">Each school, with how many lines are undecided because it is not known what was done.</param>
    /// <param name="options">How the advice was worked out.</param>
    public static IEnumerable<string> Lines(IReadOnlyList<(SchoolRecord School, int Held)> schools, AdviceOptions options) =>
        Sentences(schools, options).SelectMany(s => ScreenText.Wrap(s, 2));

    /// <summary>The sentences as the first section of a page; none where nothing is lacking.</summary>
    /// <param name="sentences">The sentences.</param>
    public static IEnumerable<ReportSection> Section(IEnumerable<string> sentences) =>
        sentences.ToList() is { Count: > 0 } all ? [new ReportSection("What the records lack", [], [new ReportList(all)])] : [];

    /// <summary>The same for several schools, each sentence on one line.</summary>
    /// <param name="schools">Each school, with how many lines are undecided because it is not known what was done.</param>
    /// <param name="options">How the advice was worked out.</param>
    public static IEnumerable<string> Sentences(IReadOnlyList<(SchoolRecord School, int Held)> schools, AdviceOptions options)
    {
        var without = options.AssumeNothingDone ? [] : schools.Where(s => s.School.Casework is null).ToList();
        var inferred = schools.Count(s => s.School.Calendar.IsInferred);
        if (without.Count > 0)
        {
            yield return Casework(without.Sum(s => s.Held), Invariant($" in {without.Count} of {schools.Count} schools"));
        }

        if (inferred > 0)
        {
            yield return Calendar(Invariant($" in {inferred} of {schools.Count} schools"));
        }
    }

    /// <summary>The sentences, each on one line.</summary>
    public static IEnumerable<string> Sentences(SchoolRecord school, AdviceOptions options, int held)
    {
        if (school.Casework is null && !options.AssumeNothingDone)
        {
            yield return Casework(held, "");
        }

        if (school.Calendar.IsInferred)
        {
            yield return Calendar("");
        }
    }

    private static string Casework(int held, string where) => $"No casework.csv{where}: what was done is not known"
        + (held == 0 ? "." : Invariant($", so {held} line{(held == 1 ? "" : "s")} cannot be decided."))
        + $" If nothing was done, add a casework.csv with only its header (pupil,date,action), or give {Assume}.";

    private static string Calendar(string where) => $"No calendar.json{where}: school days are taken from the marks, so terms and the days "
        + "to come are not known. Add one; `schema --of calendar` describes it.";
}
