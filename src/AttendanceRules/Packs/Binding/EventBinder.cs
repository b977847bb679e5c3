using AttendanceRules.Json;
using AttendanceRules.Model.Rules;
using AttendanceRules.Model.Windows;
using AttendanceRules.Problems;

namespace AttendanceRules.Packs.Binding;

/// <summary>Reads the event of a rule or pathway: sessions of some codes, an action or an outcome of it, or a date.</summary>
internal sealed class EventBinder(SymbolTable names, IReadOnlyDictionary<string, ActionDeclaration> actions, ProblemList problems)
{
    public EventDeclaration? Read(JsonItem at)
    {
        if (at.Text.StartsWith("session ", StringComparison.Ordinal))
        {
            return names.Sessions(at, at.Text["session ".Length..].Split(',', StringSplitOptions.TrimEntries)) is { } filter
                ? new EventDeclaration(at.Text) { Origin = names.Origins.Of(at), Sessions = filter } : null;
        }

        var parts = at.Text.Split(':');
        if (actions.TryGetValue(parts[0], out var action))
        {
            if (parts.Length > 1 && !action.Outcomes.Contains(parts[1]))
            {
                problems.Add("unknown-outcome", at, $"Unknown outcome '{parts[1]}' of '{parts[0]}'.",
                    Nearest.Suggest(parts[1], action.Outcomes));
            }

            return new EventDeclaration(at.Text)
            {
                Origin = names.Origins.Of(at), Action = parts[0], Outcome = parts.Length > 1 ? parts[1] : null, IsLegal = action.IsLegal,
            };
        }

        return names.Phrase(at, p => AnchorParser.Parse(p, 0, names)) is { } anchor
            ? new EventDeclaration(at.Text) { Origin = names.Origins.Of(at), Start = anchor } : null;
    }
}
