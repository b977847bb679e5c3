using AttendanceRules.Model.Windows;

namespace AttendanceRules.Evaluation.Onsets;

/// <summary>Since which day an anchor has been the day that it is on the date.</summary>
internal sealed class SameAnchor : IAnchorVisitor<EvaluationContext, DateOnly>
{
    private static readonly SameAnchor Instance = new();

    /// <summary>Asked of names alone that rest on no event, which an anchor may mean.</summary>
    public static DateOnly Since(Anchor anchor, EvaluationContext context) => anchor.Accept(Instance, context);

    public DateOnly Visit(DateAnchor anchor, EvaluationContext context) => DateOnly.MinValue;

    public DateOnly Visit(YearlyAnchor anchor, EvaluationContext context) =>
        anchor.In(context.Date.Year) is var day && day <= context.Date ? day : new DateOnly(context.Date.Year, 1, 1);

    // While a run is the same its edges are. A band, which may be the same and not since the same day, is not looked into.
    public DateOnly Visit(EdgeAnchor anchor, EvaluationContext context) => SameSince.Of(anchor.Of, context);

    public DateOnly Visit(SymbolAnchor anchor, EvaluationContext context) => SameSince.Of(anchor.Of, context);

    public DateOnly Visit(ActionAnchor anchor, EvaluationContext context) => SameSince.OfEntries(anchor.Action, context);
}
