using AttendanceRules.Calendar;
using AttendanceRules.Model.Pathways;
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
                else if (watch.UntilPhrase is { } until && WhyNever(book, watch, until.Text, openedBy, opening) is { } why)
                {
                    problems.Warn("watch-never-ends", until.Origin, why,
                        "Name the action that opens the watch, a date recorded with it, or give the watch a length with 'for'.");
                }
            }
        }
    }

    // The same order in which the loader tells what "until" says.
    private static string? WhyNever(WrittenBook book, WatchDeclaration watch, string said, IReadOnlyList<string> openedBy, string opening)
    {
        if (book.Actions.ContainsKey(said))
        {
            return openedBy.Contains(said, StringComparer.Ordinal) ? null
                : $"The last day is read from the entry that opens the watch, but '{opening}' opens it, not '{said}'.";
        }

        if (!said.Contains(' ', StringComparison.Ordinal) && book.Actions.Values.Any(a => a.Values.ContainsKey(said)))
        {
            var lacking = openedBy.FirstOrDefault(a => !(book.Actions[a].Values.TryGetValue(said, out var unit) && unit == Unit.None));
            return lacking is null ? null : $"'{lacking}' opens the watch but does not record the date '{said}'.";
        }

        return watch.End is DeadlineEnd { Deadline.Anchor: { UsesCasework: true } anchor }
            && !book.Actions[anchor.Text.Split(':')[0]].IsRecorded
            ? $"The last day depends on '{anchor.Text}', which nobody records." : null;
    }
}
