using AttendanceRules.Evaluation.Facts;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Evaluation;

/// <summary>What a rule needs before its lines are given (S10).</summary>
internal static class Needs
{
    /// <summary>Every need that is unmet or undecided, each with what is missing.</summary>
    public static Trace Unmet(Activation call, IReadOnlyList<Symbol> needs)
    {
        var unmet = new Trace();
        for (var i = 0; i < needs.Count; i++)
        {
            var need = needs[i];
            if (need.Holds(call.Context, null) != Truth.True)
            {
                var trace = new Trace();
                var truth = need.Holds(call.Context, trace);
                unmet.Add(new Finding(need.Name, need.Title, need.At(call.Context), need.Name, truth, truth == Truth.Undecided
                    ? [.. trace.Missing] : Changeable(need, trace)));
            }
        }

        return unmet;
    }

    // A fact that does not hold is replaced by the questions that could still change it.
    private static List<string> Changeable(Symbol need, Trace trace)
    {
        var questions = need.AllUses().OfType<QuestionName>().Select(q => q.Name).ToHashSet(StringComparer.Ordinal);
        var causes = trace.Findings.Select(f => questions.Contains(f.Fact) ? f.Fact : need.Name).Distinct(StringComparer.Ordinal).ToList();
        return causes.Count == 0 ? [need.Name] : causes;
    }
}
