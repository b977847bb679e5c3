using AttendanceRules.Calendar;
using AttendanceRules.Facts;
using AttendanceRules.Language;
using AttendanceRules.Problems;

namespace AttendanceRules.Rules;

/// <summary>Reads facts about casework.</summary>
internal sealed class CaseworkFactReader(NameTable names, ProblemList problems)
{
    public Named? Read(string name, JsonItem item)
    {
        var said = item["casework"]!;
        if (!CaseworkFact.Sayings.Contains(said.Text, StringComparer.Ordinal))
        {
            problems.Add("unknown-choice", said, $"'{said.Text}' is nothing a casework fact can say.", string.Join(", ", CaseworkFact.Sayings) + ".");
            return null;
        }

        var action = item.String("action") ?? "";
        if (names.OutcomesOf(action) is null)
        {
            problems.Add("unknown-action", item["action"] ?? item, $"No action is called '{action}'.", Nearest.Suggest(action, names.Actions));
            return null;
        }

        return new CaseworkFact(said.Text)
        {
            Name = name, Title = item.String("title") ?? "", Action = action, In = names.Window(item["in"]), For = names.Window(item["for"]),
            Outcome = Outcome(item, action, "outcome"), NotOutcome = Outcome(item, action, "notOutcome"), IsPlanned = item.Bool("planned") == true,
            ValueName = item.String("value") ?? "", ValueUnit = said.Text is "value" or "sum" ? UnitOf(item, action) : Unit.None,
        };
    }

    private string? Outcome(JsonItem item, string action, string member)
    {
        if (item.String(member) is { } outcome && !names.OutcomesOf(action)!.Contains(outcome, StringComparer.Ordinal))
        {
            problems.Add("unknown-outcome", item[member]!, $"'{action}' declares no outcome '{outcome}'.", Nearest.Suggest(outcome, names.OutcomesOf(action)!));
        }

        return item.String(member);
    }

    private Unit UnitOf(JsonItem item, string action)
    {
        var values = names.ValuesOf(action);
        if (item.String("value") is { } value && values.TryGetValue(value, out var unit))
        {
            return unit;
        }

        problems.Add(item.Has("value") ? "unknown-value" : "missing-member", item["value"] ?? item, item.Has("value")
            ? $"'{action}' records no value '{item.String("value")}'." : "Name the recorded value with 'value'.", Nearest.Suggest(item.String("value") ?? "", values.Keys));
        return Unit.None;
    }
}
