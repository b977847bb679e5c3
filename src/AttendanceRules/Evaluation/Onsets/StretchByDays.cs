using AttendanceRules.Model.Values;

namespace AttendanceRules.Evaluation.Onsets;

/// <summary>Asks on each day, the latest first.</summary>
internal readonly struct StretchByDays(EvaluationContext context, Func<EvaluationContext, Truth> truth, Sought sought) : IStretchSearch
{
    public int First(int last, int floor)
    {
        var query = new OnsetQuery(context, sought, last, floor);
        var first = last + 1;
        while (first > floor && query.Fits(truth(query.On(first - 1))))
        {
            first--;
        }

        return first;
    }
}
