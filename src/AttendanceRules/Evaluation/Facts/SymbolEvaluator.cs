using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Evaluation.Facts;

/// <summary>Works out what names of one kind mean. It keeps nothing: values are kept with the subject's records.</summary>
internal abstract class SymbolEvaluator
{
    public abstract Value At(Symbol symbol, EvaluationContext context);

    public abstract Value Edge(Symbol symbol, EvaluationContext context, string edge);

    public abstract Truth Holds(Symbol symbol, EvaluationContext context, Trace? trace);

    public abstract IReadOnlyList<string> Missing(Symbol symbol, EvaluationContext context);

    public abstract IReadOnlyList<string> Evidence(Symbol symbol, EvaluationContext context);
}
