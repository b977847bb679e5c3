using AttendanceRules.Calendar;
using AttendanceRules.Evaluation;
using AttendanceRules.Evaluation.Facts;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Values;
using AttendanceRules.Model.Windows;

namespace AttendanceRules.Model.Facts;

/// <summary>How many unbroken runs of a class, of a least length, began in a window (S19): the fewest and the most that open sessions allow.</summary>
internal sealed class EpisodeFact(bool ofDays) : RegisterFact
{
    /// <summary>Shorter runs do not count; null: all do.</summary>
    public Operand? AtLeast { get; init; }

    public override Unit Unit => Unit.Entries;

    protected override Value Unknown => Value.UnknownCount();

    protected override Value Count(EvaluationContext scope, WindowRange range)
    {
        if (RunFact.LeastOn(AtLeast, scope) is not { } least)
        {
            return Value.NotApplicable(ValueKind.Number);
        }

        // A run is counted where it starts, so it may end after the window and must not begin before it.
        var register = scope.File.Register;
        var days = scope.File.Time.LastOnOrBefore(scope.Date) + 1;
        var line = RunLine.Of(register, Sessions(scope), ofDays, 0, ofDays ? days : 2 * days);
        var (fewest, most) = line.Count(least, ofDays ? (range.FromSession + 1) / 2 : range.FromSession, ofDays ? (range.EndSession + 1) / 2 : range.EndSession);
        return Value.Range(Ratio.Of(fewest), Ratio.Of(most));
    }
}
