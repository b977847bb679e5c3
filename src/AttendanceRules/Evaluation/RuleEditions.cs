using AttendanceRules.Evaluation.Rules;
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
        RuleTruth truths)
    {
        // No stretch begins before the first day that is looked at.
        if (notBefore >= rule.From || book.EditionsOf(rule.Id) is not { Length: > 0 } editions || editions[0].From >= rule.From)
        {
            return null;
        }

        var isWhole = truths.IsOfWhole(rule);
        for (var i = 0; i < editions.Length; i++)
        {
            isWhole |= truths.IsOfWhole(editions[i]);
        }

        var since = isWhole ? OfWhole(editions, rule, at, notBefore, truths)
            : Onset.TrueSince(at, book.ConditionOf(rule, editions), notBefore);
        return since < rule.From && On(editions, rule, since) is { } first ? (first, since) : null;
    }

    /// <summary>Whether what is advised rests on the day since which the rule has called, or on the edition in which that was.</summary>
    public static bool CountFromStart(Book book, RuleDeclaration rule)
    {
        if (CountsFromStart(rule))
        {
            return true;
        }

        var editions = book.EditionsOf(rule.Id);
        for (var i = 0; i < editions.Length && editions[0].From < rule.From; i++)
        {
            if (HasDays(editions[i]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool CountsFromStart(RuleDeclaration rule)
    {
        for (var i = 0; i < rule.Lines.Count; i++)
        {
            if (rule.Lines[i].CountsFromStart)
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasDays(RuleDeclaration rule)
    {
        for (var i = 0; i < rule.Lines.Count; i++)
        {
            if (rule.Lines[i].Due is not null || rule.Lines[i].NotBefore is not null)
            {
                return true;
            }
        }

        return false;
    }

    private static DateOnly OfWhole(
        RuleDeclaration[] editions, RuleDeclaration rule, EvaluationContext at, DateOnly notBefore, RuleTruth truths) =>
        Onset.TrueSince(at, s => On(editions, rule, s.Date) is { } edition ? truths.Of(edition, s, null) : Truth.False, notBefore);

    private static RuleDeclaration? On(RuleDeclaration[] editions, RuleDeclaration rule, DateOnly date)
    {
        if (date >= rule.From)
        {
            return rule;
        }

        for (var i = 0; i < editions.Length; i++)
        {
            if (editions[i].From < rule.From && editions[i].IsInForce(date))
            {
                return editions[i];
            }
        }

        return null;
    }
}
