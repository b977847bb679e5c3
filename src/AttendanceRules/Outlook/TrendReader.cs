using AttendanceRules.Evaluation;
using AttendanceRules.Evaluation.Windows;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Values;
using AttendanceRules.Model.Windows;

namespace AttendanceRules.Outlook;

/// <summary>What becomes of a value on a day where more of the sessions up to it are missed.</summary>
internal sealed class TrendReader(MarkReading marks, CodesAhead codes, DateOnly asOf) : IOperandVisitor<EvaluationContext, Trend>
{
    public Trend Of(Operand operand, EvaluationContext context) => operand.Accept(this, context);

    public Trend Visit(Literal operand, EvaluationContext argument) => Trend.Same;

    public Trend Visit(Reference operand, EvaluationContext argument) => !marks.Reads(operand.Named) ? Trend.Same
        : operand.Qualifier == Qualifier.Own ? Of(operand.Named, argument) : Trend.Open;

    public Trend Visit(Arithmetic operand, EvaluationContext argument)
    {
        var (left, right) = (Of(operand.Left, argument), Of(operand.Right, argument));
        return operand.Operator switch
        {
            '+' => Together(left, right),
            '-' => Together(left, Turned(right)),
            _ => left == Trend.Same && right == Trend.Same ? Trend.Same : Trend.Open,
        };
    }

    public static Trend Turned(Trend trend) => trend switch { Trend.Rising => Trend.Falling, Trend.Falling => Trend.Rising, _ => trend };

    public static Trend Together(Trend left, Trend right) =>
        left == right || right == Trend.Same ? left : left == Trend.Same ? right : Trend.Open;

    private Trend Of(Symbol symbol, EvaluationContext context) => symbol.EditionOn(context.Date) switch
    {
        // On a day outside all editions there is nothing to know.
        null => Trend.Same,
        NumberFact number => Of(number.Sum, context),
        CountFact { IsPlain: true } count => OfRegister(count, context),
        RateFact { Extreme: null } rate when !marks.Reads(rate.Over) => OfRegister(rate, context),
        RunFact run when !run.BrokenBy.Any(marks.Reads) && !(run.AtLeast?.Names.Any(marks.Reads) ?? false) =>
            OfRegister(run, context) == Trend.Rising ? Trend.Rising : Trend.Open,
        _ => Trend.Open,
    };

    private Trend OfRegister(RegisterFact fact, EvaluationContext context)
    {
        if (fact.NeedsPathway || fact.Late is not null || fact.AsAt is not null || marks.Reads(fact.In) || !codes.AreAlwaysPossible
            || !ReachesTheDay(fact.In, context) || MayBeCoveredAhead(fact, context))
        {
            return Trend.Open;
        }

        return (codes.AbsentIn(fact.Of), codes.PresentIn(fact.Of)) switch
        {
            (true, false) => Trend.Rising,
            (false, true) => Trend.Falling,
            _ => Trend.Open,
        };
    }

    // The latest sessions are in a window whenever earlier ones are only where it reaches up to the day.
    private static bool ReachesTheDay(Window? window, EvaluationContext context) => window?.On(context) is not { } range
        || range.State == ValueState.NotApplicable
        || (range.State == ValueState.Known && range.EndSession >= context.File.Time.SessionsUpTo(context.Date));

    private bool MayBeCoveredAhead(RegisterFact fact, EvaluationContext context) => fact.NotCoveredBy.Any(c =>
        !context.File.Casework.IsSupplied || context.File.Casework.Of(c.Action).Any(e => (e.For?.To ?? e.Date) > asOf));
}
