using AttendanceRules.Model.Pathways;
using AttendanceRules.Model.Windows;
using AttendanceRules.Problems;

namespace AttendanceRules.Analysis;

/// <summary>
/// A stage whose first action has no outcomes while a later one has. The stage is on record, and its watch and what follows begin, with
/// the first: with the invitation, whether or not anybody came. It is meant where what follows names the later action itself.
/// </summary>
internal static class OutcomesNotFirst
{
    public static void Check(WrittenBook book, ProblemList problems)
    {
        foreach (var stage in book.Stages.Where(s => s.Declared.Do.Count > 1 && HasOutcomes(book, s.Declared.Do[0].Action) == false))
        {
            var later = stage.Declared.Do.Skip(1).FirstOrDefault(l => l.WhenText.Length == 0 && HasOutcomes(book, l.Action) == true);
            if (later is not null && (stage.Declared.Watch is { Improved: not null } || IsFollowed(stage))
                && !book.Stages.Any(s => Names(s.Declared, later.Action)))
            {
                problems.Warn("outcomes-not-first", later.Origin,
                    $"'{stage.Declared.Id}' is on record with its first action, '{stage.Declared.Do[0].Action}', "
                    + $"but the outcome is recorded with '{later.Action}'.",
                    $"Put '{later.Action}' first, or let what follows come after '{later.Action}'.");
            }
        }
    }

    // Null for an action that nobody records.
    private static bool? HasOutcomes(WrittenBook book, string action) =>
        book.Actions[action] is { IsRecorded: true } recorded ? recorded.Outcomes.Count > 0 : null;

    private static bool IsFollowed(WrittenStage stage) =>
        stage.Pathway.Stages.Any(s => stage.Pathway.Declared.Before(s.Index).Contains(stage.Declared.Id, StringComparer.Ordinal));

    private static bool Names(StageDeclaration stage, string action) =>
        (stage.After ?? []).Contains(action, StringComparer.Ordinal) || (stage.Wait?.Anchor as ActionAnchor)?.Action == action
        || stage.Watches.Any(w => w.End is EntryEnd entry && entry.Action == action);
}
