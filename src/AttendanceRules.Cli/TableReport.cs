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
        foreach (var pupil in advice.Pupils.Where(p => p.Actions.Count + p.Undecided.Count + p.Blocked.Count + p.Withheld.Count + p.Notices.Count > 0))
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

        foreach (var line in Together(advice))
        {
            yield return line;
        }

        var quiet = advice.Pupils.Count(p => p.Actions.Count + p.Undecided.Count + p.Blocked.Count + p.Withheld.Count == 0);
        yield return string.Create(CultureInfo.InvariantCulture,
            $"{advice.Pupils.Count} pupils on {advice.AsOf:yyyy-MM-dd}: {advice.Pupils.Sum(p => p.Actions.Count)} actions, {advice.Pupils.Sum(p => p.Undecided.Count)} undecided; nothing to do for {quiet}.");
        foreach (var row in rejected)
        {
            yield return $"not used: {row.File} row {row.Row}{(row.Column.Length > 0 ? ", " + row.Column : "")}: {row.Reason}";
        }
    }

    private static IEnumerable<string> Together(SchoolAdvice advice)
    {
        foreach (var cohort in advice.Cohorts.Where(c => c.Verdict is "lower" or "undecided"))
        {
            yield return $"  {"cohort",-14} {cohort.Verdict,-18} {string.Join(", ", cohort.Parts.Select(p => $"{p.Title}: {p.Value}"))}: {cohort.Own.Text} %, peers {cohort.Peers.Text} % ({cohort.Pupils}{(cohort.MayBelong > 0 ? $" to {cohort.Pupils + cohort.MayBelong}" : "")} pupils)";
        }

        // Beside pupils, tables would bury what is to be done; `--level cohort` and `school` show them.
        foreach (var table in advice.Pupils.Count > 0 ? [] : advice.Tables)
        {
            yield return "";
            yield return $"{table.Title}  [{string.Join(", ", table.Sources)}]";
            yield return $"  {string.Join(", ", table.By),-32} {"pupils",8} {string.Join(' ', table.Columns.Select(c => $"{c,16}"))}";
            foreach (var row in table.Rows)
            {
                yield return $"  {string.Join(", ", row.Keys),-32} {row.Pupils,8} {string.Join(' ', row.Figures.Select(f => $"{f.Text,16}"))}";
            }
        }

        foreach (var section in advice.Pupils.Count > 0 ? [] : advice.Reviews.SelectMany(r => r.Sections))
        {
            yield return $"  {"review",-14} {section.Rating,-18} {section.Title}";
        }

        foreach (var benchmark in advice.Pupils.Count > 0 ? [] : advice.Benchmarks)
        {
            yield return $"  {"benchmark",-14} {benchmark.School.Text,-18} {benchmark.School.Name}; {benchmark.Area} {benchmark.Phase} {benchmark.Period}: {benchmark.Published} ({benchmark.Licence})";
        }
    }

    private static IEnumerable<string> Subject(SubjectAdvice advice)
    {
        foreach (var a in advice.Actions)
        {
            var when = a.Due is { } due ? $"{Output.Status(a)} {Output.Day(due)}" : Output.Status(a);
            yield return $"  {a.Stakeholder,-14} {when,-18} {(a.Force == "should" ? "" : a.Force + ": ")}{a.Title}{(a.Parent is null ? "" : $" (parent {a.Parent})")}";
            yield return $"  {"",-14} {"",-18}   {string.Join(", ", a.Rules)}{(Output.Why(a) is { Length: > 0 } why ? ": " + why : "")} [{string.Join(", ", a.Sources)}]";
            foreach (var offer in a.Support)
            {
                yield return $"  {"",-14} {"",-18}   support: {Output.Offer(offer)}";
            }
        }

        foreach (var u in advice.Undecided)
        {
            yield return $"  {u.Stakeholder,-14} {"undecided",-18} {u.Action}{(u.Parent is null ? "" : $" (parent {u.Parent})")}: {(u.Questions.Count > 0 ? string.Join(" ", u.Questions.Select(q => q.Ask)) : "missing " + string.Join(", ", u.Missing))}{Output.Assumed(u.Assumed)}";
        }

        foreach (var b in advice.Blocked)
        {
            yield return $"  {b.Stakeholder,-14} {"blocked",-18} {b.Action}: missing {string.Join(", ", b.Missing)}";
        }

        foreach (var w in advice.Withheld)
        {
            yield return $"  {w.Stakeholder,-14} {"withheld",-18} {w.Action}: {w.Because} ({w.Rule}){Output.Assumed(w.Assumed)}";
        }

        foreach (var (name, value) in advice.Facts)
        {
            yield return $"  {"fact",-14} {name}: {advice.NoneBecause.GetValueOrDefault(name, value)}";
        }

        foreach (var n in advice.Notices)
        {
            yield return $"  note: {n.Text}";
        }
    }
}
