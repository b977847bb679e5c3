using AttendanceRules.Calendar;
using AttendanceRules.Evaluation;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Model.Windows;

/// <summary>
/// A length counted from a day: by itself from the day the rule fell due or its event's day; with an anchor from the anchor's.
/// <paramref name="IsBeginningWith"/>: the anchor's own day is the first ("from"), else it is not counted ("after") (S12).
/// <paramref name="Base"/>: the deadline whose last day it counts from, as in <c>28 calendar days from 2 working days after event</c>; null: none.
/// </summary>
internal sealed record Deadline(Func<DateOnly, Length?> Length, Anchor? Anchor, bool IsOfEvent, bool IsBeginningWith, Deadline? Base = null)
{
    /// <summary>The day, or the bare length while its anchor is not on record or the calendar ends before (S26).</summary>
    /// <param name="scope">Where the rule was evaluated.</param>
    /// <param name="begun">The day to count from where no anchor is named.</param>
    public (DateOnly? Day, Length? Open) On(EvaluationContext scope, DateOnly begun)
    {
        var start = IsOfEvent ? scope.Event?.Date : Anchor is null ? begun : Anchor.On(scope) is { State: ValueState.Known } date ? date.Date : null;
        // What has begun keeps the length of the day it began, also where it counts from a later day (S17).
        if (Length(start ?? scope.Date) is not { } length)
        {
            return (null, null);
        }

        start = Base is null ? start : Base.On(scope, begun).Day;
        var day = start is not { } from ? null : IsBeginningWith ? scope.File.Time.From(from, length) : scope.File.Time.After(from, length);
        return (day, day is null ? length : null);
    }
}
