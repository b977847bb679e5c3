using AttendanceRules.Model.Expressions;

namespace AttendanceRules.Evaluation.Onsets;

/// <summary>Asks the parts of a condition, each on the days on which it may have changed.</summary>
internal readonly struct StretchByParts(EvaluationContext context, Expression when, Sought sought) : IStretchSearch
{
    public int First(int last, int floor) => OnsetSearch.Instance.Of(when, new OnsetQuery(context, sought, last, floor));
}
