using AttendanceRules.Calendar;
using AttendanceRules.Model;
using AttendanceRules.Model.Rules;
using AttendanceRules.Model.Values;
using AttendanceRules.Problems;
using AttendanceRules.Records;

namespace AttendanceRules.RecordChecks;

/// <summary>Actions, outcomes, recorded values and parents of casework.</summary>
internal static class CaseworkCheck
{
    public static void Find(
        Book book, string? pupil, IReadOnlyList<CaseworkRow> rows, IReadOnlyList<Parent>? parents, ref RecordProblems? found, int from = 0)
    {
        for (var i = from; i < rows.Count; i++)
        {
            var row = rows[i];
            ParentCheck.Find(row.Parent, parents, pupil, "casework", i, ref found);
            if (!book.Actions.TryGetValue(row.Action, out var action))
            {
                (found ??= new(pupil)).UnknownName(Path(i, "action"), $"Unknown action '{row.Action}'.",
                    Nearest.Suggest(row.Action, book.Actions.Keys));
                continue;
            }

            Check(row, action, i, pupil, ref found);
            if (row.Values.Count > 0)
            {
                CheckValues(book, row, action, i, pupil, ref found);
            }
        }
    }

    private static void Check(CaseworkRow row, ActionDeclaration action, int i, string? pupil, ref RecordProblems? found)
    {
        if (row.Outcome is { Length: > 0 } outcome && !action.Outcomes.Contains(outcome))
        {
            (found ??= new(pupil)).UnknownName(Path(i, "outcome"), $"Unknown outcome '{outcome}' of '{action.Id}'.",
                Nearest.Suggest(outcome, action.Outcomes) ?? (action.Outcomes.Count == 0 ? "It has no outcomes."
                    : $"Outcomes are: {string.Join(", ", action.Outcomes)}."));
        }

        if (row.Due is not null && action.Outcomes.Count == 0)
        {
            (found ??= new(pupil)).Misplaced(Path(i, "due"), $"'{action.Id}' cannot be arranged for a later day: it has no outcomes.",
                "Leave out the day on which it is to take place, and record it when it is done.");
        }
    }

    private static void CheckValues(
        Book book, CaseworkRow row, ActionDeclaration action, int i, string? pupil, ref RecordProblems? found)
    {
        var values = book.ValuesOf(action);
        foreach (var (name, value) in row.Values)
        {
            if (!values.TryGetValue(name, out var unit))
            {
                (found ??= new(pupil)).UnknownName(Path(i, $"values.{name}"), $"'{action.Id}' records no value '{name}'.",
                    Nearest.Suggest(name, values.Keys)
                        ?? (values.Count > 0 ? $"It records: {string.Join(", ", values.Keys)}." : "It records none."));
            }
            else if (!Reads(value, unit))
            {
                (found ??= new(pupil)).UnreadableValue(Path(i, $"values.{name}"), $"The value '{name}' of '{action.Id}' cannot be read.",
                    unit == Unit.None ? "It is a date such as 2026-09-01." : "It is a number.");
            }
        }
    }

    // A date has no unit.
    private static bool Reads(string value, Unit unit) => value.Length == 0
        || (unit == Unit.None ? IsoDate.TryParse(value, out _) : Ratio.TryParse(value, out _));

    private static string Path(int index, string member) => ParentCheck.Path("casework", index, member);
}
