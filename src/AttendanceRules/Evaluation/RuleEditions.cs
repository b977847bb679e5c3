using AttendanceRules.Model;
using AttendanceRules.Model.Rules;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Evaluation;

/// <summary>Editions of one rule: what has begun under one keeps it when the next comes into force (S17).</summary>
internal static class RuleEditions
{
    /// <summary>
    /// The earlier edition in which the present unbroken stretch of truth began, with the day; null: it began in this one.
    /// </summary>
    public static (RuleDeclaration Rule, DateOnly Since)? Begun(Book book, RuleDeclaration rule, EvaluationContext at, DateOnly notBefore,
        Func<RuleDeclaration, EvaluationContext, Truth> truth)
    {
        var editions = book.EditionsOf(rule.Id);
        return editions.Length > 0 && editions[0].From < rule.From ? Begun(editions, rule, at, notBefore, truth) : null;
    }

    private static (RuleDeclaration Rule, DateOnly Since)? Begun(RuleDeclaration[] editions, RuleDeclaration rule, EvaluationContext at,
        DateOnly notBefore, Func<RuleDeclaration, EvaluationContext, Truth> truth)
    {
        var since = Onset.TrueSince(at, s => On(s.Date) is { } edition ? truth(edition, s) : Truth.False, notBefore);
        return since < rule.From && On(since) is { } first ? (first, since) : null;

        RuleDeclaration? On(DateOnly date) => date >= rule.From ? rule
            : Array.Find(editions, r => r.From < rule.From && r.IsInForce(date));
    }
}
