using AttendanceRules.Calendar;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Rules;
using AttendanceRules.Model.Windows;
using AttendanceRules.Problems;

namespace AttendanceRules.Packs.Binding;

/// <summary>Reads facts about casework.</summary>
internal sealed class CaseworkBinder(SymbolTable names, ProblemList problems)
{
    public Symbol? Read(string name, JsonItem item)
    {
        var said = item["casework"]!;
        if (!CaseworkFact.Measures.Contains(said.Text, StringComparer.Ordinal))
        {
            problems.Add("unknown-choice", said, $"'{said.Text}' is nothing a casework fact can say.", string.Join(", ", CaseworkFact.Measures) + ".");
            return null;
        }

        if (names.ActionOf(item.String("action") ?? "") is not { } action)
        {
            problems.Add(item.Has("action") ? "unknown-action" : "missing-member", item["action"] ?? item,
                item.Has("action") ? $"No action is called '{item.String("action")}'." : $"The fact '{name}' needs 'action'.", Nearest.Suggest(item.String("action") ?? "", names.Actions));
            return null;
        }

        Refuse(item, said.Text, "value", said.Text is "value" or "sum");
        Refuse(item, said.Text, "planned", said.Text == "days");
        Refuse(item, said.Text, "outcome", said.Text != "outcome");
        Refuse(item, said.Text, "notOutcome", said.Text != "outcome");
        if (said.Text == "outcome" && action.Outcomes.Count == 0)
        {
            problems.Add("unknown-outcome", said, $"'{action.Id}' declares no outcomes.", "Declare them with 'outcomes' of the action.");
        }

        var isCounted = said.Text is "count" or "sum" or "days" && !item.Has("for");
        return new CaseworkFact(said.Text)
        {
            Name = name, Title = item.String("title") ?? "", Action = action.Id, IsLegal = action.IsLegal, Outcomes = [.. action.Outcomes], Undoing = action.Undoing,
            In = isCounted ? FactWindow.Of(name, item, FactWindow.Everything, names, problems) : names.Window(item["in"]), AsAt = names.Phrase(item["at"], p => AnchorParser.Parse(p, 0, names)), For = names.Window(item["for"]),
            Outcome = Outcome(item, action, "outcome"), NotOutcome = Outcome(item, action, "notOutcome"), IsPlanned = item.Bool("planned") == true,
            ValueName = item.String("value") ?? "", ValueUnit = said.Text is "value" or "sum" ? UnitOf(item, action, said.Text == "sum") : Unit.None,
        };
    }

    private void Refuse(JsonItem item, string said, string member, bool hasSense)
    {
        if (!hasSense && item[member] is { } at)
        {
            problems.Add("senseless-member", at, $"A casework fact that says '{said}' has no '{member}'.", "Leave it out.");
        }
    }

    private string? Outcome(JsonItem item, ActionDeclaration action, string member)
    {
        if (item.String(member) is { } outcome && !action.Outcomes.Contains(outcome, StringComparer.Ordinal))
        {
            problems.Add("unknown-outcome", item[member]!, $"'{action.Id}' declares no outcome '{outcome}'.", Nearest.Suggest(outcome, action.Outcomes));
        }

        return item.String(member);
    }

    private Unit UnitOf(JsonItem item, ActionDeclaration action, bool isSummed)
    {
        var written = item.String("value");
        if (written is null || !action.Values.TryGetValue(written, out var unit))
        {
            problems.Add(written is null ? "missing-member" : "unknown-value", item["value"] ?? item,
                written is null ? "Name the recorded value with 'value'." : $"'{action.Id}' records no value '{written}'.", Nearest.Suggest(written ?? "", action.Values.Keys));
            return Unit.None;
        }

        if (isSummed && unit == Unit.None)
        {
            problems.Add("type-mismatch", item["value"]!, $"'{written}' is a date, which cannot be summed.", "Say \"casework\": \"value\" for the latest.");
        }

        return unit;
    }
}
