using AttendanceRules.Advice;

namespace AttendanceRules.Insight;

/// <summary>Why an action is advised, sentence by sentence.</summary>
internal static class WhyLines
{
    public static IEnumerable<ExplainedLine> Of(ExplainedAction explained)
    {
        var action = explained.Action;
        yield return new ExplainedLine(0, Dates(action));
        foreach (var blocked in explained.NeededFor)
        {
            var parent = blocked.Parent is null ? "" : $" for parent {blocked.Parent}";
            var (rules, missing) = (string.Join(", ", blocked.Rules), string.Join(", ", blocked.Missing));
            yield return new ExplainedLine(
                0, $"It is needed for \"{blocked.Title}\"{parent} ({rules}). Still missing: {missing}.");
        }

        foreach (var verdict in explained.Verdicts)
        {
            yield return new ExplainedLine(0, Rule(verdict));
            foreach (var line in Gates(verdict))
            {
                yield return line;
            }
        }

        if (explained.Verdicts.Count == 0)
        {
            yield return new ExplainedLine(0, $"It comes from {string.Join(", ", action.Rules)}{Cited(action.Sources)}.");
            foreach (var reason in action.Reasons)
            {
                yield return new ExplainedLine(1, LeafSentence.Of(reason));
            }
        }
    }

    /// <summary>The rule or stage with its edition and its sources.</summary>
    public static string Rule(RuleVerdict verdict) =>
        $"{RuleNames.Of(verdict)}, in the edition from {ValueWords.Date(verdict.From)}{Cited(verdict.Sources)}.";

    // Being in force is what the edition says, and a condition without parts says nothing about this pupil.
    private static IEnumerable<ExplainedLine> Gates(RuleVerdict verdict)
    {
        var named = new NamedSessions();
        foreach (var gate in verdict.Gates.Where(g => g.Gate != Gate.InForce))
        {
            var leaves = gate.Proof is { } proof ? DecidingParts.Of(proof) : [];
            if (gate.Gate == Gate.Event && verdict.Event is { } happened)
            {
                yield return new ExplainedLine(1, $"What it follows has happened: {EventWords.Of(happened)}.");
            }
            else if (gate.Gate != Gate.Condition || gate.Proof is null || leaves.Count > 0)
            {
                yield return new ExplainedLine(1, GateSentence.Of(gate, GateSentence.IsOfLine(verdict, gate)));
            }

            foreach (var leaf in leaves)
            {
                yield return new ExplainedLine(2, LeafSentence.Of(leaf, leaf.Truth, named));
            }
        }
    }

    private static string Dates(RecommendedAction action)
    {
        var status = action.Status.ToWord();
        var due = action.Due is { } day ? ", by the end of " + ValueWords.Date(day)
            : action.DueIn is { } length ? ", within " + length
            : action.DueQuestions.Count > 0 ? ", by a day that is asked for: " + string.Join(" ", action.DueQuestions.Select(q => q.Ask))
            : "";
        var called = due.EndsWith('?') ? " Called" : "; called";
        return $"{char.ToUpperInvariant(status[0])}{status[1..]}{due}{called} for since {ValueWords.Date(action.Since)}.";
    }

    private static string Cited(IReadOnlyList<string> sources) => sources.Count == 0 ? "" : $" [{string.Join(", ", sources)}]";
}
