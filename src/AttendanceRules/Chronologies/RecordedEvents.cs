using AttendanceRules.Model;
using AttendanceRules.Records;

namespace AttendanceRules.Chronologies;

/// <summary>Steps and outcomes as they are on record.</summary>
internal static class RecordedEvents
{
    public static IEnumerable<ChronologyEvent> Of(Book book, SubjectFile file, DateOnly from, DateOnly to)
    {
        foreach (var entry in file.Casework.Entries)
        {
            var title = book.Actions.TryGetValue(entry.Action, out var known) ? known.Title : entry.Action;
            if (entry.Date >= from && entry.Date <= to)
            {
                yield return Event(entry.Date, ChronologyEventKind.Step, title + Arranged(entry) + Values(entry), entry.Parent);
            }

            if (entry.OutcomeDate is { } day && day >= from && day <= to)
            {
                var undoes = entry.OutcomeUndoes ? " (this takes the step back)" : "";
                yield return Event(day, ChronologyEventKind.Outcome, $"{title}: {entry.Outcome}{undoes}", entry.Parent);
            }
        }
    }

    private static string Arranged(Entry entry) => entry.Due is { } due ? $", arranged for {ChronologyParts.Day(due)}" : "";

    private static string Values(Entry entry) =>
        entry.Values.Count == 0 ? "" : $" ({string.Join(", ", entry.Values.Select(v => $"{v.Key} {v.Value}"))})";

    private static ChronologyEvent Event(DateOnly date, ChronologyEventKind kind, string text, string? parent) =>
        new() { Date = date, Kind = kind, Text = text, Parent = parent };
}
