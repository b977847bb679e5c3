using AttendanceRules.Evaluation;

namespace AttendanceRules.Outlook;

/// <summary>A day seen with three choices of missed sessions, among which is the best for every value whose trend is known.</summary>
/// <param name="Nothing">Nothing is missed.</param>
/// <param name="Latest">So many are missed, the latest up to the day.</param>
/// <param name="Next">So many are missed, the next ones in a row.</param>
internal sealed record ChoicesOnDay(EvaluationContext Nothing, EvaluationContext Latest, EvaluationContext Next)
{
    public IEnumerable<EvaluationContext> All => [Nothing, Latest, Next];
}
