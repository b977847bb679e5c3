using System.Globalization;
using AttendanceRules.Evaluation;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Values;
using AttendanceRules.Packs.Binding;
using AttendanceRules.Problems;

namespace AttendanceRules.Model.Windows;

/// <summary>A date that windows and lengths hang on: an action, an outcome, a fact's edge, or a date.</summary>
internal sealed record Anchor(string Text, Func<EvaluationContext, Value> Find, bool UsesCasework = false, bool IsYearless = false)
{
    /// <summary>The fact, question or characteristic whose date it is; null for an action or a written date.</summary>
    public Symbol? Named
    {
        get;
        init
        {
            field = value;
            NeedsPathway = value is { NeedsPathway: true };
        }
    }

    public bool NeedsPathway { get; private init; }

    public Value On(EvaluationContext scope) => Find(scope) is var found && found.State == ValueState.NotApplicable && scope.Awaited == Text ? Value.Unknown(ValueKind.Date) : found;

    /// <summary>What is missing where the date is not known; empty for an action, which is on record or is not.</summary>
    public IReadOnlyList<string> Missing(EvaluationContext scope) => Named is not null && On(scope).IsUncertain ? Named.MissingOnce(scope) : [];

    /// <exception cref="PhraseException">It is none of these.</exception>
    public static Anchor Parse(string text, int offset, ISymbols names)
    {
        if (IsoDate.TryParse(text, out var date))
        {
            return new Anchor(text, _ => Value.Of(date));
        }

        if (text.Length == 5 && DateOnly.TryParseExact("2024-" + text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return new Anchor(text, s => Value.Of(LatestOn(s.Date, day)), IsYearless: true);
        }

        var dot = text.LastIndexOf('.');
        if (dot > 0 && text[(dot + 1)..] is "start" or "end" or "since" && names.Find(text[..dot]) is { } fact)
        {
            var edge = text[(dot + 1)..];
            return fact.HasEdge(edge)
                ? new Anchor(text, s => fact.EdgeOnce(s, edge)) { Named = fact }
                : throw new PhraseException("no-such-edge", offset, $"'{fact.Name}' has no '.{edge}'.");
        }

        if (names.Find(text) is { Kind: ValueKind.Date } dated)
        {
            return new Anchor(text, dated.AtOnce) { Named = dated };
        }

        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var action = colon < 0 ? text : text[..colon];
        var outcome = colon < 0 ? null : text[(colon + 1)..];
        var outcomes = names.OutcomesOf(action)
            ?? throw new PhraseException("unknown-anchor", offset, $"'{text}' is neither an action, a fact's .start, .end or .since, nor a date.",
                Nearest.Suggest(action, names.Actions.Concat(names.Known)));
        if (outcome is not null && !outcomes.Contains(outcome, StringComparer.Ordinal))
        {
            throw new PhraseException("unknown-outcome", offset, $"'{action}' declares no outcome '{outcome}'.", Nearest.Suggest(outcome, outcomes));
        }

        var notOnRecord = NotOnRecord(action, outcome);
        return new Anchor(text, s => Latest(s, action, outcome, notOnRecord), UsesCasework: true);
    }

    /// <summary>The latest standing entry of the action on or before the scope's date; in a rule on that action, its own entry.</summary>
    public static Value Latest(EvaluationContext scope, string action, string? outcome) => Latest(scope, action, outcome, NotOnRecord(action, outcome));

    private static Value Latest(EvaluationContext scope, string action, string? outcome, Value notOnRecord)
    {
        if (scope.Event?.Entry is { } own && own.Is(action))
        {
            var on = outcome is null ? own.EffectiveDate(scope.Date) : own.OutcomeOn(scope.Date) == outcome ? own.OutcomeDate : null;
            return on is { } known && known <= scope.Date ? Value.Of(known) : notOnRecord;
        }

        if (!scope.File.Casework.IsSupplied)
        {
            return Value.Unknown(ValueKind.Date);
        }

        DateOnly? latest = null;
        var entries = scope.File.Casework.Of(action);
        for (var i = 0; i < entries.Count; i++)
        {
            var entry = entries[i];
            if (!entry.MayConcern(scope.Parent)
                || (outcome is null ? !entry.IsEffective(scope.Date) : entry.OutcomeOn(scope.Date) != outcome))
            {
                continue;
            }

            var date = outcome is null ? entry.EffectiveDate(scope.Date) : entry.OutcomeDate;
            latest = date <= scope.Date && !(date < latest) ? date : latest;
        }

        return latest is { } found ? Value.Of(found) : notOnRecord;
    }

    private static Value NotOnRecord(string action, string? outcome) =>
        Value.NotApplicable(ValueKind.Date, outcome is null ? $"no {action} is on record" : $"no {action} with the outcome {outcome} is on record");

    private static DateOnly LatestOn(DateOnly date, DateOnly day)
    {
        // 29 February stands for the last of the month in other years.
        DateOnly In(int year) => new(year, day.Month, Math.Min(day.Day, DateTime.DaysInMonth(year, day.Month)));
        var here = In(date.Year);
        return here <= date ? here : In(Math.Max(1, date.Year - 1));
    }
}
