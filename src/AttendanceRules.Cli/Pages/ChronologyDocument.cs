using System.Globalization;
using AttendanceRules.Advice.Formats;
using AttendanceRules.Chronologies;
using AttendanceRules.Schools.Reports;

namespace AttendanceRules.Cli.Pages;

/// <summary>A chronology as a document, what rules say as footnotes.</summary>
internal static class ChronologyDocument
{
    public static ReportDocument Of(Chronology history)
    {
        var about = string.Join(' ', ChronologyParts.Heading(history)).TrimEnd('.');
        return new ReportDocument($"Chronology of pupil {history.Pupil}", history.AsOf, about, about, [],
        [
            new ReportSection("What happened", [], [new ReportTable(["Date", "What", "Source"],
                [.. history.Events.Select(e => (ReportCell[])
                    [e.Date, e.Text + Wording.Parent(e.Parent), ReportCell.OfSources(e.Sources)])])]),
            new ReportSection("What was due", [], [new ReportTable(["What", "Who", "Since", "By", "Result", "Source"],
                [.. history.Steps.Select(Row)])]),
            new ReportSection("The register", [], [new ReportTable(["Week from", "Marks", "Sessions by code"],
                [.. history.Weeks.Select(w => (ReportCell[])[w.From, string.Join("; ", w.Marks.Select(m => string.Join(' ', m))),
                    string.Join(", ", w.Counts.Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Key} {c.Value}")))])])]),
            new ReportSection("Codes", [], [new ReportTable(["Code", "Meaning"],
                [.. history.Codes.Select(c => (ReportCell[])[c.Key, c.Value])])]),
            .. history.Notes.Count == 0 ? [] : (ReportSection[])[new ReportSection("Notes", [], [new ReportList(history.Notes)])],
        ]);
    }

    private static ReportCell[] Row(DueStep step)
    {
        var on = step.DoneOn ?? step.ArrangedFor ?? step.EndedOn ?? step.OverdueSince;
        return [step.Title + Wording.Parent(step.Parent), step.Stakeholder, step.Since, step.Due is { } due ? due : "",
            step.Result + (on is { } date ? $" ({Wording.Day(date)})" : ""), ReportCell.OfSources(step.Sources)];
    }
}
