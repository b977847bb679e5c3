using System.Globalization;
using AttendanceRules.Advice.Formats;

namespace AttendanceRules.Chronologies;

/// <summary>The tables of a chronology, which every format shows.</summary>
internal static class ChronologyParts
{
    public static string Day(DateOnly date) => date.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>What comes before the tables.</summary>
    public static IEnumerable<string> Heading(Chronology history)
    {
        yield return $"Pupil {history.Pupil}, {Day(history.From)} to {Day(history.AsOf)}.";
        yield return $"Rules: {string.Join(", ", history.Packs)}. "
            + (history.KnownOn is { } known ? $"From what was known on {Day(known)}." : "From all that is known now.");
    }

    public static IEnumerable<ChronologyTable> Tables(Chronology history)
    {
        yield return new("What happened", ["Date", "What", "Rules and sources"], [.. history.Events.Select(Row)]);
        yield return new("What was due", ["Since", "By", "Who", "What", "Result", "Sources"], [.. history.Steps.Select(Row)]);
        yield return new("The register", ["Week", "Marks", "Sessions by code"], [.. history.Weeks.Select(Row)]);
        yield return new("Codes", ["Code", "Meaning"], [.. history.Codes.Select(c => new[] { c.Key, c.Value })]);
    }

    private static string[] Row(ChronologyEvent happened) =>
    [
        Day(happened.Date), happened.Text + Wording.Parent(happened.Parent),
        string.Join("; ", happened.Rules.Concat(happened.Sources.Count > 0 ? ["[" + string.Join(", ", happened.Sources) + "]"] : [])),
    ];

    private static string[] Row(DueStep step) =>
    [
        Day(step.Since), step.Due is { } due ? Day(due) : "", step.Stakeholder, step.Title + Wording.Parent(step.Parent),
        step.Result + (step.DoneOn ?? step.ArrangedFor ?? step.EndedOn ?? step.OverdueSince) switch
        {
            { } date => $" ({Day(date)})",
            _ => "",
        },
        string.Join(", ", step.Sources),
    ];

    private static string[] Row(RegisterWeek week) =>
    [
        Day(week.From), string.Join("; ", week.Marks.Select(m => string.Join(' ', m))),
        string.Join(", ", week.Counts.Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Key} {c.Value}"))),
    ];
}
