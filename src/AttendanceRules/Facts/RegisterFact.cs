using AttendanceRules.Calendar;
using AttendanceRules.Language;
using AttendanceRules.Records;

namespace AttendanceRules.Facts;

/// <summary>What facts about the register share: whose sessions, in which window, asked at which date.</summary>
internal abstract class RegisterFact : Named
{
    public required SessionFilter Of { get; init; }

    public Window? In { get; init; }

    /// <summary>The date at which it is asked instead of the scope's; null: the scope's.</summary>
    public Anchor? AsAt { get; init; }

    /// <summary>Sessions lying in the <c>for</c> dates of a standing entry of this action do not count; null: all count.</summary>
    public string? NotCoveredBy { get; init; }

    public override ValueKind Kind => ValueKind.Number;

    public override bool NeedsPathway => In?.NeedsPathway ?? false;

    public override Value At(Scope scope)
    {
        if (!scope.IsPlain)
        {
            return Fresh(scope);
        }

        var key = ((object)this, scope.Date, scope.Parent ?? "");
        if (!scope.File.Memo.TryGetValue(key, out var known))
        {
            scope.File.Memo[key] = known = Fresh(scope);
        }

        return (Value)known;
    }

    protected abstract Value Count(Scope scope, WindowRange range);

    protected abstract Value Unknown { get; }

    public override IReadOnlyList<string> Evidence(Scope scope)
    {
        if (In?.On(scope) is not { State: ValueState.Known } range || range.Days.IsEmpty)
        {
            return [];
        }

        var plane = scope.File.Register.Plane(Of);
        var days = new List<string>();
        for (var i = range.FromSession; i < range.EndSession; i++)
        {
            if (plane.In[i])
            {
                days.Add(FormattableString.Invariant($"{scope.File.Time[i / 2]:yyyy-MM-dd} {(i % 2 == 0 ? "AM" : "PM")} {scope.File.Register.Code(i)}"));
            }
        }

        // The latest are what a reader looks up first; a year's list helps nobody.
        const int most = 20;
        return days.Count <= most ? days : [FormattableString.Invariant($"{days.Count - most} earlier"), .. days[^most..]];
    }

    /// <summary>Days that an entry covers; null when no fact asks.</summary>
    protected IReadOnlyList<DateSpan>? Covered(Scope scope) => NotCoveredBy is null ? null
        : [.. scope.File.Casework.Of(NotCoveredBy).Where(e => e.Stands(scope.Date) && (scope.Parent is not { Length: > 0 } p || e.Parent is null || e.Parent == p)).Select(e => e.For ?? new DateSpan(e.Date, e.Date))];

    /// <summary>Whether the session counts: certainly, perhaps, or not.</summary>
    protected static Truth Holds(Scope scope, Plane plane, int session, IReadOnlyList<DateSpan>? covered)
    {
        var isCovered = covered is not null && covered.Any(c => c.Contains(scope.File.Time[session / 2]));
        return isCovered ? Truth.False : plane.In[session] ? Truth.True : plane.MayBeIn[session] ? Truth.Undecided : Truth.False;
    }

    /// <summary>The value, worked out anew.</summary>
    protected virtual Value Fresh(Scope scope)
    {
        if (AsAt is not null)
        {
            var date = AsAt.On(scope);
            if (date.State != ValueState.Known)
            {
                return date.State == ValueState.None ? Value.None(ValueKind.Number) : Unknown;
            }

            scope = scope.At(date.Date);
        }

        if (NotCoveredBy is not null && !scope.File.Casework.IsSupplied)
        {
            return Unknown;
        }

        var range = In is null ? WindowRange.Of(scope.File.Time, new DateSpan(WindowPart.Earliest, scope.Date)) : In.On(scope);
        return range.State switch
        {
            ValueState.None => Value.None(ValueKind.Number),
            ValueState.Known => Count(scope, range),
            _ => Unknown,
        };
    }
}
