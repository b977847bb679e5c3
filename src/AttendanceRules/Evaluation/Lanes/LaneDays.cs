using System.Numerics;
using AttendanceRules.Evaluation.Windows;
using AttendanceRules.Model.Expressions;

namespace AttendanceRules.Evaluation.Lanes;

/// <summary>For which of many subjects a fact looks in the same days, because no date of theirs begins or ends them.</summary>
/// <param name="Lanes">The subjects.</param>
/// <param name="Range">Their days.</param>
internal readonly record struct LaneDays(ulong Lanes, WindowRange Range)
{
    /// <summary>Whether they are the days of a subject.</summary>
    public bool Has(int lane) => (Lanes >> lane & 1) != 0;

    /// <summary>Finds them.</summary>
    /// <param name="named">The name of a fact whose days can be read.</param>
    /// <param name="fact">What it is on the date.</param>
    /// <param name="asked">Where it is asked.</param>
    public static LaneDays Of(Symbol named, Symbol fact, LaneAsked asked)
    {
        if (asked.Lanes == 0 || !asked.Block.IsOfOneCalendar)
        {
            return default;
        }

        var first = asked.Block.Context(BitOperations.TrailingZeroCount(asked.Lanes), asked.Parent);
        var window = asked.Block.Columns.WindowOf(named, fact, first);
        return window.OfAll is { } days ? new LaneDays(asked.Lanes, days)
            : window.Action is { } action ? new LaneDays(asked.Lanes & ~asked.Block.Steps.Of(action), window.Without) : default;
    }
}
