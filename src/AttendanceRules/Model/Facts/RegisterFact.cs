using System.Globalization;
using AttendanceRules.Calendar;
using AttendanceRules.Evaluation;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Values;
using AttendanceRules.Model.Windows;
using AttendanceRules.Records;

namespace AttendanceRules.Model.Facts;

/// <summary>What facts about the register share: whose sessions, in which window, asked at which date.</summary>
internal abstract class RegisterFact : Symbol
{
    public required SessionFilter Of { get; init; }

    /// <summary>Only sessions late by so many minutes; null: minutes do not matter.</summary>
    public MinutesLimit? Late { get; init; }

    public Window? In { get; init; }

    /// <summary>The date at which it is asked instead of the scope's; null: the scope's.</summary>
    public Anchor? AsAt { get; init; }

    /// <summary>Sessions lying in the <c>for</c> dates of a standing entry of these actions do not count; of a legal one that names no parent it is open whom it covers (S27). Empty: all count.</summary>
    public IReadOnlyList<(string Action, bool IsLegal)> NotCoveredBy { get; init; } = [];

    public override ValueKind Kind => ValueKind.Number;

    public override bool NeedsPathway => In is { NeedsPathway: true } || AsAt is { NeedsPathway: true };

    public override Value At(EvaluationContext scope)
    {
        if (!scope.IsPlain)
        {
            return Compute(scope);
        }

        var key = new FactKey(this, scope.Date, scope.Parent ?? "");
        if (!scope.File.Memo.TryGetValue(key, out var known))
        {
            scope.File.Memo[key] = known = Compute(scope);
        }

        return (Value)known;
    }

    /// <summary>The sessions looked at, for the date asked.</summary>
    protected SessionCounts Sessions(EvaluationContext scope) =>
        scope.File.Register.CountsOf(Late is null ? Of : Late.On(scope.Date, Of) ?? throw new InvalidOperationException("A fact whose limit has no value is not counted."));

    protected abstract Value Count(EvaluationContext scope, WindowRange range);

    protected abstract Value Unknown { get; }

    /// <summary>True when casework that was not supplied leaves it unknown.</summary>
    protected virtual bool UsesCasework => NotCoveredBy.Count > 0 || In is { UsesCasework: true } || AsAt is { UsesCasework: true };

    public override IReadOnlyList<string> Missing(EvaluationContext scope) => UsesCasework && !scope.File.Casework.IsSupplied ? ["casework"]
        : (AsAt?.Missing(scope) ?? []).Concat(In?.Missing(scope) ?? []).Distinct(StringComparer.Ordinal).ToList() is { Count: > 0 } missing ? missing : [Name];

    public override IReadOnlyList<string> Evidence(EvaluationContext scope)
    {
        if (In is null or { Text: "ever" } || Asked(scope) is not (var asked, { State: ValueState.Known } range))
        {
            return [];
        }

        var plane = Sessions(asked);
        // The latest are what a reader looks up first; a year's list helps nobody.
        const int most = 20;
        var days = new List<string>();
        var earlier = plane.Sure(range.FromSession, range.EndSession) - most;
        if (earlier > 0)
        {
            days.Add(string.Create(CultureInfo.InvariantCulture, $"{earlier} earlier"));
        }

        for (var (i, left) = (range.FromSession, earlier); i < range.EndSession; i++)
        {
            if (plane.In[i] && left-- <= 0)
            {
                var half = i % 2 == 0 ? "AM" : "PM";
                var day = scope.File.Time[i / 2];
                days.Add(string.Create(CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd} {half} {scope.File.Register.Code(i)}"));
            }
        }

        return days;
    }

    /// <summary>Days that entries cover, and whether it is certain; null when none does. Casework not supplied may cover any day.</summary>
    protected IReadOnlyList<(DateSpan Days, Truth IsSure)>? Covered(EvaluationContext scope)
    {
        if (NotCoveredBy.Count == 0)
        {
            return null;
        }

        if (!scope.File.Casework.IsSupplied)
        {
            return [(new DateSpan(WindowPart.Earliest, scope.Date), Truth.Undecided)];
        }

        List<(DateSpan, Truth)>? covered = null;
        for (var i = 0; i < NotCoveredBy.Count; i++)
        {
            var (action, isLegal) = NotCoveredBy[i];
            var entries = scope.File.Casework.Of(action);
            for (var j = 0; j < entries.Count; j++)
            {
                var entry = entries[j];
                if (entry.IsEffective(scope.Date))
                {
                    (covered ??= []).Add((entry.For ?? new DateSpan(entry.Date, entry.Date), entry.Concerns(scope.Parent, isLegal)));
                }
            }
        }

        return covered;
    }

    /// <summary>Whether a day is covered: certainly, perhaps, or not.</summary>
    protected static Truth IsCovered(DateOnly day, IReadOnlyList<(DateSpan Days, Truth IsSure)>? covered)
    {
        // Asked for every session of a window, on every day since which something may hold: a plain loop.
        var most = Truth.False;
        for (var i = 0; i < (covered?.Count ?? 0); i++)
        {
            most = covered![i].IsSure > most && covered[i].Days.Contains(day) ? covered[i].IsSure : most;
        }

        return most;
    }

    /// <summary>Whether the session counts: certainly, perhaps, or not.</summary>
    protected static Truth Holds(EvaluationContext scope, SessionCounts plane, int session, IReadOnlyList<(DateSpan Days, Truth IsSure)>? covered)
    {
        var left = Truth.True - (int)IsCovered(scope.File.Time[session / 2], covered);
        var own = plane.In[session] ? Truth.True : plane.MayBeIn[session] ? Truth.Undecided : Truth.False;
        return own < left ? own : left;
    }

    /// <summary>From where and in which window it is asked; unknown or none where its date or window is.</summary>
    protected (EvaluationContext Scope, WindowRange Range) Asked(EvaluationContext scope)
    {
        if (AsAt is not null)
        {
            var date = AsAt.On(scope);
            if (date.State != ValueState.Known)
            {
                return (scope, date.State == ValueState.NotApplicable ? WindowRange.NoneAs(date.Because) : WindowRange.Unknown);
            }

            scope = scope.At(date.Date);
        }

        if (Late is not null && Late.On(scope.Date, Of) is null)
        {
            return (scope, WindowRange.NoneAs("the limit of minutes has no value on this day"));
        }

        return (scope, In is null ? WindowRange.Of(scope.File.Time, new DateSpan(WindowPart.Earliest, scope.Date)) : In.On(scope));
    }

    /// <summary>The value, worked out anew.</summary>
    protected virtual Value Compute(EvaluationContext scope)
    {
        var (asked, range) = Asked(scope);
        return range.State switch
        {
            ValueState.NotApplicable => Value.NotApplicable(ValueKind.Number, range.Because),
            ValueState.Known => Count(asked, range),
            _ => Unknown,
        };
    }
}
