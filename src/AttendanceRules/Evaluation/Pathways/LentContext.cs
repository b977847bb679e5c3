namespace AttendanceRules.Evaluation.Pathways;

/// <summary>A place that is lent to one climb after another.</summary>
internal sealed class LentContext
{
    private EvaluationContext? own;

    public EvaluationContext Become(EvaluationContext like, DateOnly date, IPathwayFrame? frame, DateOnly? answeredBy) =>
        own is null ? own = like.In(frame, date, answeredBy) : own.Become(like, date, frame, answeredBy);
}
