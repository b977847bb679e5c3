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
        var register = context.File.Register;
        var days = context.File.Time.LastOnOrBefore(context.Date) + 1;
        var line = RunLine.Of(register, Sessions(fact, context), ofDays, 0, ofDays ? days : 2 * days);
        var (fewest, most) = line.Count(
            least, ofDays ? (range.FromSession + 1) / 2 : range.FromSession, ofDays ? (range.EndSession + 1) / 2 : range.EndSession);
        return Value.Range(Ratio.Of(fewest), Ratio.Of(most));
    }
}
