using AttendanceRules.Model.Values;
using AttendanceRules.Model.Windows;
using AttendanceRules.Problems;

namespace AttendanceRules.Packs.Binding;

/// <summary>Reads the dates that windows and lengths count from.</summary>
internal static class AnchorParser
{
    /// <exception cref="PhraseException">The text is not an anchor.</exception>
    public static Anchor Parse(string text, int offset, ISymbols names)
    {
        if (IsoDate.TryParse(text, out var date))
        {
            return new DateAnchor(text, date);
        }

        if (text.Length == 5 && IsoDate.TryParse("2024-" + text, out var day))
        {
            return new YearlyAnchor(text, day.Month, day.Day);
        }

        var dot = text.LastIndexOf('.');
        if (dot > 0 && text[(dot + 1)..] is "start" or "end" or "since" && names.Find(text[..dot]) is { } fact)
        {
            var edge = text[(dot + 1)..];
            return fact.HasEdge(edge) ? new EdgeAnchor(text, fact, edge)
                : throw new PhraseException("no-such-edge", offset, $"'{fact.Name}' has no '.{edge}'.");
        }

        return names.Find(text) is { Kind: ValueKind.Date } dated ? new SymbolAnchor(text, dated) : OfAction(text, offset, names);
    }

    private static ActionAnchor OfAction(string text, int offset, ISymbols names)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var action = colon < 0 ? text : text[..colon];
        var outcome = colon < 0 ? null : text[(colon + 1)..];
        var outcomes = names.OutcomesOf(action)
            ?? throw new PhraseException("unknown-anchor", offset,
                $"'{text}' is neither an action, a fact's .start, .end or .since, nor a date.",
                Nearest.Suggest(action, names.Actions.Concat(names.Known)));
        if (outcome is not null && !outcomes.Contains(outcome, StringComparer.Ordinal))
        {
            throw new PhraseException(
                "unknown-outcome", offset, $"Unknown outcome '{outcome}' of '{action}'.", Nearest.Suggest(outcome, outcomes));
        }

        return new ActionAnchor(text, action, outcome);
    }
}
