using AttendanceRules.Calendar;
using AttendanceRules.Evaluation;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Values;
using AttendanceRules.Model.Windows;
using AttendanceRules.Problems;
using AttendanceRules.Records;

namespace AttendanceRules.Model.Facts;

/// <summary>
/// What is on record of an action: how often, when first, when last, with which outcome, a value recorded with it, the sum of such values,
/// or the school days its <c>for</c> dates cover. Casework not supplied: unknown (S8).
/// </summary>
internal sealed class CaseworkFact(string say) : Symbol
{
    private static readonly Value NoEntry = Value.Exact(0);

    public static readonly string[] Measures = ["count", "first", "latest", "outcome", "value", "sum", "days"];

    public required string Action { get; init; }

    /// <summary>True: an entry that names no parent is undecided for each of them (S27).</summary>
    public bool IsLegal { get; init; }

    /// <summary>What an <c>outcome</c> can be.</summary>
    public IReadOnlyList<string> Outcomes { get; init; } = [];

    /// <summary>Outcomes that take an entry back: an entry has one only when it is recorded (S8).</summary>
    public IReadOnlyCollection<string> Undoing { get; init; } = [];

    /// <summary>Entries dated in it; for <c>days</c> the days that lie in it. Null: all.</summary>
    public Window? In { get; init; }

    /// <summary>All <c>for</c> dates of an entry must lie in it, planned ones too, since the entry itself is on record; without any, the entry's own date stands in (S19).</summary>
    public Window? For { get; init; }

    /// <summary>The date at which it is asked instead of the scope's; null: the scope's.</summary>
    public Anchor? AsAt { get; init; }

    public string? Outcome { get; init; }

    public string? NotOutcome { get; init; }

    /// <summary>The recorded value meant by <c>value</c> and <c>sum</c>, with its unit; a value without a unit is a date.</summary>
    public string ValueName { get; init; } = "";

    public Unit ValueUnit { get; init; }

    /// <summary>True: days of the <c>for</c> dates after the date count too (S15).</summary>
    public bool IsPlanned { get; init; }

    public override ValueKind Kind => say switch
    {
        "count" or "sum" or "days" => ValueKind.Number,
        "value" when ValueUnit != Unit.None => ValueKind.Number,
        "outcome" => ValueKind.Text,
        _ => ValueKind.Date,
    };

    public override Unit Unit => say switch { "count" => Unit.Entries, "days" => Unit.SchoolDays, "value" or "sum" => ValueUnit, _ => Unit.None };

    public override IReadOnlyList<string>? Choices => say == "outcome" ? Outcomes : null;

    public override bool NeedsPathway => In is { NeedsPathway: true } || For is { NeedsPathway: true } || AsAt is { NeedsPathway: true };

    public override bool IsOfSchool => true;

    public override IReadOnlyList<string> Missing(EvaluationContext scope) => !scope.File.Casework.IsSupplied ? ["casework"]
        : scope.File.Casework.Of(Action).Any(e => e.IsEffective(scope.Date) && e.Concerns(scope.Parent, IsLegal) == Truth.Undecided) ? ["parent of " + Action]
        : (AsAt?.Missing(scope) ?? []).Concat(In?.Missing(scope) ?? []).Concat(For?.Missing(scope) ?? []).Distinct(StringComparer.Ordinal).ToList() is { Count: > 0 } missing ? missing : [Name];

    /// <summary>True where an entry is counted by its own date for want of the dates it is about.</summary>
    public bool LacksDates(EvaluationContext scope) => For is not null && scope.File.Casework.Of(Action).Count > 0 && IsUndated(scope);

    private bool IsUndated(EvaluationContext scope) => For?.On(scope) is { State: ValueState.Known } about
        && scope.File.Casework.Of(Action).Any(e => e.For is null && e.IsEffective(scope.Date) && about.Days.Contains(e.Date));

    private Value Unsettled => field ??= Kind == ValueKind.Number ? Value.UnknownCount() : Value.Unknown(Kind) with { MayBe = Choices };

    private Value Nothing => field ??= Value.NotApplicable(Kind, $"no {Action} is on record" + (Outcome is null ? "" : $" with the outcome {Outcome}") + (In is null ? "" : $" ({In.Text})"));

    public override Value At(EvaluationContext scope)
    {
        // Where there is nothing to look up, that is cheaper to see than to remember.
        var isNothing = In is null && For is null && AsAt is null && scope.File.Casework.Of(Action).Count == 0;
        if (isNothing || !scope.IsPlain || scope.IsPlanning || scope.AnsweredBy is not null)
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

    private Value Compute(EvaluationContext scope)
    {
        if (!scope.File.Casework.IsSupplied)
        {
            return Unsettled;
        }

        if (AsAt?.On(scope) is { } at)
        {
            if (at.State != ValueState.Known)
            {
                return at.State == ValueState.NotApplicable ? Value.NotApplicable(Kind, at.Because) : Unsettled;
            }

            scope = scope.At(at.Date);
        }

        var (range, about) = (In?.On(say == "days" && IsPlanned ? scope with { IsPlanning = true } : scope), For?.On(scope with { IsPlanning = true }));
        if (range is { State: not ValueState.Known } || about is { State: not ValueState.Known })
        {
            return range?.State == ValueState.NotApplicable || about?.State == ValueState.NotApplicable ? Value.NotApplicable(Kind, range?.Because ?? about?.Because) : Unsettled;
        }

        return scope.File.Casework.Of(Action).Count > 0 ? Of(scope, range, about) : Kind == ValueKind.Number && say != "value" ? NoEntry : Nothing;
    }

    private Value Of(EvaluationContext scope, WindowRange? range, WindowRange? about)
    {
        var entries = Counted(scope, range, about);
        switch (say)
        {
            case "count":
                return Value.Range(Ratio.Of(entries.Count(e => e.Truth == Truth.True)), Ratio.Of(entries.Count));
            case "sum":
                return Sum(scope, entries);
            case "days":
                List<Entry> sure = [.. entries.Where(e => e.Truth == Truth.True).Select(e => e.Entry)];
                return Value.Range(Ratio.Of(Days(scope, sure, range)), Ratio.Of(Days(scope, [.. entries.Select(e => e.Entry)], range)));
        }

        if (entries.Count == 0)
        {
            return Nothing;
        }

        var (entry, truth) = entries[say == "first" ? 0 : ^1];
        return truth == Truth.Undecided ? Unsettled : say switch
        {
            "outcome" => entry.OutcomeOn(scope.Date) is { } outcome ? Value.Of(outcome) : Unsettled,
            "value" => Recorded(entry, scope.Date) ?? Unsettled,
            _ => Value.Of(entry.EffectiveDate(scope.Date)!.Value),
        };
    }

    // By the day each counts from; those of one day in the order of the record.
    private List<(Entry Entry, Truth Truth)> Counted(EvaluationContext scope, WindowRange? range, WindowRange? about)
    {
        var (all, entries) = (scope.File.Casework.Of(Action), new List<(Entry Entry, Truth Truth)>());
        for (var i = 0; i < all.Count; i++)
        {
            var entry = all[i];
            if (entry.IsEffective(scope.Date) && (say == "days" || range is null || range.Days.Contains(entry.EffectiveDate(scope.Date)!.Value))
                && (about is null || IsAbout(about.Days, entry))
                && Matches(entry, scope) is var truth && truth != Truth.False)
            {
                entries.Add((entry, truth));
            }
        }

        return entries.Count < 2 ? entries : [.. entries.OrderBy(e => e.Entry.EffectiveDate(scope.Date))];
    }

    private static bool IsAbout(DateSpan days, Entry entry) =>
        entry.For is { } about ? days.Contains(about.From) && days.Contains(about.To) : days.Contains(entry.Date);

    // An entry whose outcome is not recorded yet may still turn out either way (S8).
    private Truth Matches(Entry entry, EvaluationContext scope)
    {
        var outcome = entry.OutcomeOn(scope.Date);
        Truth Has(string asked) => outcome is null && !Undoing.Contains(asked) ? Truth.Undecided : outcome == asked ? Truth.True : Truth.False;
        var isTheirs = entry.Concerns(scope.Parent, IsLegal);
        var has = Outcome is null ? Truth.True : Has(Outcome);
        var lacks = NotOutcome is null ? Truth.True : Truth.True - (int)Has(NotOutcome);
        var least = has < lacks ? has : lacks;
        return isTheirs < least ? isTheirs : least;
    }

    // An amount in a unit is never below zero: one that is, is not one, and somebody has to say what was meant.
    private Value? Recorded(Entry entry, DateOnly on) => entry.ValueOn(ValueName, on) is not { } text ? null
        : Kind == ValueKind.Date ? (IsoDate.TryParse(text, out var date) ? Value.Of(date) : null)
        : Ratio.TryParse(text, out var number) && number >= Ratio.Of(0) ? Value.Exact(number) : null;

    private Value Sum(EvaluationContext scope, List<(Entry Entry, Truth Truth)> entries)
    {
        var (sum, zero) = (new Interval(Ratio.Of(0), Ratio.Of(0)), Ratio.Of(0));
        foreach (var (entry, truth) in entries)
        {
            // An amount that nobody recorded may be any from nothing upwards; one that is open whether it counts, nothing too.
            var amount = Recorded(entry, scope.Date)?.Low;
            sum += new Interval(truth == Truth.True ? amount ?? zero : zero, amount);
        }

        return Value.Range(sum);
    }

    // A day that two entries cover counts once.
    private int Days(EvaluationContext scope, List<Entry> entries, WindowRange? range)
    {
        var days = new HashSet<int>();
        foreach (var span in entries.Select(e => e.For ?? new DateSpan(e.Date, e.Date)))
        {
            var (from, end) = scope.File.Time.DaysIn(IsPlanned || span.To <= scope.Date ? span : new DateSpan(span.From, scope.Date));
            days.UnionWith(Enumerable.Range(from, Math.Max(0, end - from)).Where(d => range is null || range.Days.Contains(scope.File.Time[d])));
        }

        return days.Count;
    }
}
