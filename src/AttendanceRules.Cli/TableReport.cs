using System.Globalization;
using AttendanceRules.Advice;
using AttendanceRules.Problems;
using AttendanceRules.Records;

namespace AttendanceRules.Cli;

/// <summary>Advice for reading on a terminal: per pupil, who should do what by when, and why.</summary>
internal static class TableReport
{
    public static IEnumerable<string> Of(SchoolAdvice advice, IReadOnlyList<RejectedRow> rejected)
    {
        foreach (var pupil in advice.Pupils.Where(p => p.Actions.Count + p.Undecided.Count + p.Blocked.Count + p.Withheld.Count > 0))
        {
            yield return $"{pupil.Pupil}{(pupil.Groups.Count > 0 ? "  " + string.Join(", ", pupil.Groups) : "")}";
            foreach (var line in Subject(pupil))
            {
                yield return line;
            }

            yield return "";
        }

        if (advice.Actions.Count + advice.Undecided.Count > 0)
        {
            yield return $"{advice.School} as a whole";
            foreach (var line in Subject(advice))
            {
                yield return line;
            }

            yield return "";
        }

        var quiet = advice.Pupils.Count(p => p.Actions.Count + p.Undecided.Count + p.Blocked.Count + p.Withheld.Count == 0);
        yield return string.Create(CultureInfo.InvariantCulture,
            $"{advice.Pupils.Count} pupils on {advice.AsOf:yyyy-MM-dd}: {advice.Pupils.Sum(p => p.Actions.Count)} actions, {advice.Pupils.Sum(p => p.Undecided.Count)} undecided; nothing to do for {quiet}.");
        foreach (var row in rejected)
        {
            yield return $"not used: {row.File} row {row.Row}{(row.Column.Length > 0 ? ", " + row.Column : "")}: {row.Reason}";
        }
    }

    private static IEnumerable<string> Subject(SubjectAdvice advice)
    {
        foreach (var a in advice.Actions)
        {
            var when = a.Due is { } due ? $"{Output.Status(a)} {Output.Day(due)}" : Output.Status(a);
            yield return $"  {a.Stakeholder,-14} {when,-18} {(a.Force == "should" ? "" : a.Force + ": ")}{a.Title}{(a.Parent is null ? "" : $" (parent {a.Parent})")}";
            yield return $"  {"",-14} {"",-18}   {string.Join(", ", a.Rules)}{(Output.Why(a) is { Length: > 0 } why ? ": " + why : "")} [{string.Join(", ", a.Sources)}]";
        }

        foreach (var u in advice.Undecided)
        {
            yield return $"  {u.Stakeholder,-14} {"undecided",-18} {u.Action}{(u.Parent is null ? "" : $" (parent {u.Parent})")}: {(u.Questions.Count > 0 ? string.Join(" ", u.Questions.Select(q => q.Ask)) : "missing " + string.Join(", ", u.Missing))}";
        }

        foreach (var b in advice.Blocked)
        {
            yield return $"  {b.Stakeholder,-14} {"blocked",-18} {b.Action}: missing {string.Join(", ", b.Missing)}";
        }

        foreach (var w in advice.Withheld)
        {
            yield return $"  {w.Stakeholder,-14} {"withheld",-18} {w.Action}: {w.Because} ({w.Rule})";
        }

        foreach (var (name, value) in advice.Facts)
        {
            yield return $"  {"fact",-14} {name}: {value}";
        }

        foreach (var n in advice.Notices)
        {
            yield return $"  note: {n.Text}";
        }
    }
}
