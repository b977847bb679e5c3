using AttendanceRules.Calendar;
using AttendanceRules.Model.Pathways;
using AttendanceRules.Model.Windows;
using AttendanceRules.Problems;

namespace AttendanceRules.Analysis;

/// <summary>
/// A watch whose last day is never on record: <c>until</c> names an action that does not open it, a value that its opening entry does not
/// carry as a date, or a time after what nobody records. A watch that a step nobody records would open never begins. (A watch with
/// neither <c>for</c> nor <c>until</c> is an error.)
/// </summary>
internal static class WatchEnds
{
    public static void Check(WrittenBook book, ProblemList problems)
    {
        foreach (var stage in book.Stages)
        {
            foreach (var (watch, openedBy) in stage.Watches.Where(w => w.OpenedBy.Count > 0))
            {
                var opening = string.Join("' or '", openedBy.Distinct(StringComparer.Ordinal));
                if (openedBy.All(a => !book.Actions[a].IsRecorded))
                {
                    problems.Warn("watch-never-opens", watch.Origin,
                        $"The watch of '{stage.Declared.Id}' opens with '{opening}', which nobody records.", "Let the action be recorded.");
                }
                else if (watch.UntilPhrase is { } until && WhyNever(book, watch.End, openedBy, opening) is { } why)
                {
                    problems.Warn("watch-never-ends", until.Origin, why,
                        "Name the action that opens the watch, a date recorded with it, or give the watch a length with 'for'.");
                }
            }
        }
    }

    private static string? WhyNever(WrittenBook book, WatchEnd? end, IReadOnlyList<string> openedBy, string opening) => end switch
    {
        EntryEnd { Action: var action } when !openedBy.Contains(action, StringComparer.Ordinal) =>
            $"The last day is read from the entry that opens the watch, but '{opening}' opens it, not '{action}'.",
        ValueEnd value when openedBy.FirstOrDefault(a => !IsDate(book, a, value.Name)) is { } lacking =>
            $"'{lacking}' opens the watch but does not record the date '{value.Name}'.",
        DeadlineEnd { Deadline.Anchor: ActionAnchor anchor } when !book.Actions[anchor.Action].IsRecorded =>
            $"The last day depends on '{anchor.Text}', which nobody records.",
        _ => null,
    };

    private static bool IsDate(WrittenBook book, string action, string value) =>
        book.Actions[action].Values.TryGetValue(value, out var unit) && unit == Unit.None;
}
