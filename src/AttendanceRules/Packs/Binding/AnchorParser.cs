using AttendanceRules.Model.Values;
using AttendanceRules.Model.Windows;
using AttendanceRules.Problems;

namespace AttendanceRules.Packs.Binding;

/// <summary>Reads the dates that windows and lengths count from.</summary>
internal static class AnchorParser
{
    private const string Until = ".until";

    /// <summary>Whether a text without a length is meant as a day: a date, a name that is one, the edge of a fact, or an action.</summary>
    public static bool IsDay(string text, ISymbols names) => IsoDate.TryParse(text, out _) || IsDayOfYear(text, out _)
        || names.OutcomesOf(text.Split(':', '.')[0]) is not null
        || (text.LastIndexOf('.') is > 0 and var dot ? names.Find(text[..dot])?.HasEdge(text[(dot + 1)..]) == true
            : names.Find(text) is { Kind: ValueKind.Date });

    /// <exception cref="PhraseException">The text is not an anchor.</exception>
    public static Anchor Parse(string text, int offset, ISymbols names)
    {
        if (IsoDate.TryParse(text, out var date))
        {
            return new DateAnchor(text, date);
        }

        if (IsDayOfYear(text, out var day))
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

        if (text.EndsWith(Until, StringComparison.Ordinal) && names.OutcomesOf(text[..^Until.Length]) is not null)
        {
            return new ActionAnchor(text, text[..^Until.Length], null, IsUntil: true);
        }

        return names.Find(text) is { Kind: ValueKind.Date } dated ? new SymbolAnchor(text, dated) : OfAction(text, offset, names);
    }

    private static bool IsDayOfYear(string text, out DateOnly day)
    {
        day = default;
        return text.Length == 5 && IsoDate.TryParse("2024-" + text, out day);
    }

    private static ActionAnchor OfAction(string text, int offset, ISymbols names)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var action = colon < 0 ? text : text[..colon];
        var outcome = colon < 0 ? null : text[(colon + 1)..];
        var outcomes = names.OutcomesOf(action)
            ?? throw new PhraseException("unknown-anchor", offset,
                $"'{text}' is neither an action, a fact's .start, .end or .since, an action's .until, nor a date.",
                Nearest.Suggest(action, names.Actions.Concat(names.Known)));
        if (outcome is not null && !outcomes.Contains(outcome, StringComparer.Ordinal))
        {
            throw new PhraseException(
                "unknown-outcome", offset, $"Unknown outcome '{outcome}' of '{action}'.", Nearest.Suggest(outcome, outcomes));
        }

        return new ActionAnchor(text, action, outcome);
    }
}
