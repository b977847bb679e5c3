using AttendanceRules.Evaluation.Windows;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Evaluation.Facts;

/// <summary>How many unbroken runs of a class, of a least length, began in a window (S19).</summary>
internal sealed class EpisodeEvaluator : RegisterEvaluator<EpisodeFact>
{
    protected override Value Unknown(EpisodeFact fact) => Value.UnknownCount();

    protected override Value Count(EpisodeFact fact, EvaluationContext context, WindowRange range)
    {
        if (RunEvaluator.LeastOn(fact.AtLeast, context) is not { } least)
        {
            return Value.NotApplicable(ValueKind.Number);
        }

        // A run is counted where it starts, so it may end after the window and must not begin before it.
        var ofDays = fact.IsOfDays;
        var (register, time) = (context.File.Register, context.File.Time);
        int At(int session) => ofDays ? time.Week.FirstDayFrom(session) : session;
        var plane = Sessions(fact, context);
        if (plane.IsEmpty(0, time.SessionsUpTo(context.Date)))
        {
            return Value.Exact(0);
        }

        var line = RunLine.Of(register, plane, ofDays, 0, At(time.SessionsUpTo(context.Date)));
        var (fewest, most) = line.Count(least, At(range.FromSession), At(range.EndSession));
        return Value.Range(Ratio.Of(fewest), Ratio.Of(most));
    }
}
