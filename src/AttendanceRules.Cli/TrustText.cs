using AttendanceRules.Advice.Formats;
using AttendanceRules.Trusts;
using AttendanceRules.Vocabulary;
using static System.FormattableString;

namespace AttendanceRules.Cli;

/// <summary>The schools of a trust on one screen: a row of counts each, then what whoever governs them is to do.</summary>
internal sealed class TrustText(TrustAdvice trust, IEnumerable<string> lacking, string packs, bool isAll, bool hasColour)
{
    private const int School = 34;
    private const int Where = 24;
    private const int Before = 38;

    // Rows of each part on the screen; with headings and notes they come to at most 45.
    private const int MostSchools = 20;
    private const int MostActions = 14;
    private const int MostNotes = 3;

    public IEnumerable<string> Lines()
    {
        foreach (var line in lacking)
        {
            yield return line;
        }

        yield return ScreenText.Cut(
            Invariant($"{trust.Schools.Count} schools: {ScreenText.Day(trust.AsOf)}, for {trust.For}. Rules: {packs}."));
        yield return Heading(Row("Schools, the most urgent first", "call now", "overdue", "due this week", "undecided", "not used"));
        foreach (var line in Shown(trust.Schools.Select(s => new List<string> { Counts(s) }), MostSchools, "schools"))
        {
            yield return PlainText.Of(line);
        }

        if (trust.Governing.Count > 0)
        {
            yield return Heading($"For {string.Join(", ", trust.Governing)}{(trust.Actions.Count == 0 ? ": nothing" : "")}");
        }

        foreach (var line in Shown(trust.Actions.Select(Rows), MostActions, "lines").Concat(Besides())
            .Concat(Shown(Failures().Concat(Assumed()).Select(l => new List<string> { l }), MostNotes, "notes")))
        {
            yield return ScreenText.Cut(line);
        }

        yield return "More: --all, --role ROLE; today with one school is its list.";
    }

    private IEnumerable<string> Besides() =>
        trust.Undecided == 0 ? [] : [Invariant($"Besides: undecided for {string.Join(", ", trust.Governing)} {trust.Undecided}.")];

    private static string Counts(TrustSchool school) =>
        Row("  " + Short(school.School, School - 2), Invariant($"{school.CallNow}"), Invariant($"{school.Overdue}"),
            Invariant($"{school.DueThisWeek}"), Invariant($"{school.Undecided}"), Invariant($"{school.Rejected}"));

    private static string Row(string school, string call, string overdue, string due, string undecided, string rejected) =>
        $"{school,-School} {call,9} {overdue,9} {due,14} {undecided,10} {rejected,9}";

    private List<string> Rows(TrustAction action)
    {
        var whose = trust.Governing.Count > 1 ? action.Stakeholder + ": " : "";
        var late = action.Status == ActionStatus.Overdue ? "overdue: " : "";
        var when = action.Due is { } due ? ScreenText.Day(due) : "";
        return ScreenText.TwoRows($"  {Short(Places(action), Where),-Where} {when,-10} {whose}{late}{action.Title}", Before);
    }

    private string Places(TrustAction action) => action.Places.Count == trust.Schools.Count && action.Places.All(p => p.Pupils.Count == 0)
        ? "all schools" : string.Join(", ", action.Places.Select(p => string.Join(' ', p.Pupils.Prepend(p.School))));

    // A pupil for whom something could not be worked out may be the call that nobody makes: the screen says so for each school.
    private IEnumerable<string> Failures() => trust.Schools
        .Select(s => (s.School, Failed: s.Notices.Where(n => n.IsFailure).ToList()))
        .Where(s => s.Failed.Count > 0)
        .SelectMany(s => isAll ? s.Failed.Select(n => $"{s.School}: {n.Text}")
            : [Invariant($"{s.School}: not worked out {s.Failed.Count}; --all shows each.")]);

    // Without casework every count of the school is different.
    private IEnumerable<string> Assumed() => trust.Schools
        .SelectMany(s => s.Notices.Where(n => n.Code == "nothing-done-assumed").Select(n => (s.School, n.Text)))
        .GroupBy(n => n.Text, n => n.School, StringComparer.Ordinal).Select(g => $"{Short(string.Join(", ", g), School)}: {g.Key}");

    private IEnumerable<string> Shown(IEnumerable<List<string>> parts, int most, string what)
    {
        var (all, rows, shown) = (parts.ToList(), new List<string>(), 0);
        foreach (var part in all.TakeWhile(p => isAll || rows.Count + p.Count <= most))
        {
            rows.AddRange(part);
            shown++;
        }

        return shown == all.Count ? rows : rows.Append(Invariant($"  and {all.Count - shown} more {what}"));
    }

    private string Heading(string text) => ScreenText.Heading(text, hasColour);

    private static string Short(string text, int width) => text.Length <= width ? text : text[..(width - 2)].TrimEnd(' ', ',') + " …";
}
