using AttendanceRules.Calendar;
using AttendanceRules.Language;

namespace AttendanceRules.Facts;

/// <summary>How many unbroken runs of a class, in school days, of a least length began in a window (S19). Between the fewest and the most that open sessions allow.</summary>
internal sealed class EpisodeFact(RunFact runs) : RegisterFact
{
    public override Unit Unit => Unit.Entries;

    protected override Value Unknown => Value.Unknown(ValueKind.Number);

    protected override Value Count(Scope scope, WindowRange range)
    {
        // A run is counted where it starts, so it may end after the window and must not begin before it.
        var (low, high) = runs.Starts(scope, range);
        return Value.Range(Ratio.Of(low), Ratio.Of(high));
    }
}
