using AttendanceRules.Advice;
using AttendanceRules.Evaluation.Facts;
using AttendanceRules.Model;
using AttendanceRules.Model.Rules;
using AttendanceRules.Model.Values;
using AttendanceRules.Problems;
using AttendanceRules.Records;

namespace AttendanceRules.Evaluation;

/// <summary>What was arranged for a day that is past waits for its outcome (S28).</summary>
internal readonly struct ArrangedSteps(Book book, SubjectFile file, DateOnly asOf, AdviceDraft draft)
{
    public void AskOutcomes()
    {
        for (var i = 0; i < file.Casework.Entries.Count; i++)
        {
            // Records may have been made for other rules, whose action this is.
            var entry = file.Casework.Entries[i];
            if (entry.IsArranged(asOf) && entry.Due < asOf && book.Actions.TryGetValue(entry.Action, out var action))
            {
                AskOutcome(entry, action);
            }
        }
    }

    private void AskOutcome(Entry entry, ActionDeclaration action)
    {
        var (all, on) = (book, asOf);
        var rules = book.Duties.Where(r => r.IsInForce(entry.Date) && r.Lines.Any(l => l.Action == entry.Action)).ToList();
        draft.Actions.AddRange(action.By.Select(by => new RecommendedAction
        {
            Stakeholder = by,
            Role = action.Role,
            Parent = entry.Parent,
            Action = "record-outcome",
            Title = "Record the outcome: " + action.Title,
            Kind = ActionKind.Record,
            Basis = Basis.Local,
            Force = Force.Should,
            Status = ActionStatus.Overdue,
            Since = entry.Due!.Value,
            Due = entry.Due,
            Event = $"{entry.Action} {IsoDate.Text(entry.Date)}",
            Rules = [.. rules.Select(r => r.Id).Distinct(StringComparer.Ordinal)],
            Sources = [.. action.Sources.Concat(rules.SelectMany(r => all.Cited(r.Sources, on))).Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)],
            Reasons = [new Reason
            {
                Fact = entry.Action, Title = action.Title, Value = TypedValue.Of(Value.Of(entry.Due!.Value)),
                Comparator = Comparator.None, Text = "arranged, no outcome yet", Evidence = [],
            }],
        }));
    }
}
