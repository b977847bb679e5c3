using AttendanceRules.Calendar;
using AttendanceRules.Language;
using AttendanceRules.Records;

namespace AttendanceRules.Facts;

/// <summary>
/// What is on record of an action: how often, when first, when last, with which outcome, a value recorded with it, the sum of such values,
/// or the school days its <c>for</c> dates cover. Casework not supplied: unknown (S8).
/// </summary>
internal sealed class CaseworkFact(string say) : Named
{
    public static readonly string[] Sayings = ["count", "first", "latest", "outcome", "value", "sum", "days"];

    public required string Action { get; init; }

    public Window? In { get; init; }

    /// <summary>All <c>for</c> dates of an entry must lie in it; without any, the entry's own date stands in (S19).</summary>
    public Window? For { get; init; }

    public string? Outcome { get; init; }

    public string? NotOutcome { get; init; }

    /// <summary>The recorded value meant by <c>value</c> and <c>sum</c>, with its unit.</summary>
    public string ValueName { get; init; } = "";

    public Unit ValueUnit { get; init; }

    /// <summary>True: days of the <c>for</c> dates after the date count too (S15).</summary>
    public bool IsPlanned { get; init; }

    public override ValueKind Kind => say switch { "count" or "value" or "sum" or "days" => ValueKind.Number, "outcome" => ValueKind.Text, _ => ValueKind.Date };

    public override Unit Unit => say switch { "count" => Unit.Entries, "days" => Unit.SchoolDays, "value" or "sum" => ValueUnit, _ => Unit.None };

    public override bool NeedsPathway => (In?.NeedsPathway ?? false) || (For?.NeedsPathway ?? false);

    public override bool IsOfSchool => true;

    public override IReadOnlyList<string> Missing(Scope scope) => scope.File.Casework.IsSupplied ? [Name] : ["casework"];

    public override Value At(Scope scope)
    {
        if (!scope.File.Casework.IsSupplied)
        {
            return Value.Unknown(Kind);
        }

        var (range, about) = (In?.On(scope), For?.On(scope));
        if (range is { State: not ValueState.Known } || about is { State: not ValueState.Known })
        {
            return range?.State == ValueState.None || about?.State == ValueState.None ? Value.None(Kind) : Value.Unknown(Kind);
        }

        var entries = scope.File.Casework.Of(Action)
            .Where(e => e.Stands(scope.Date) && (scope.Parent is not { Length: > 0 } || e.Parent is null || e.Parent == scope.Parent))
            .Where(e => range is null || range.Days.Contains(e.Counts(scope.Date)!.Value))
            .Where(e => about is null || (e.For is { } days ? about.Days.Contains(days.From) && about.Days.Contains(days.To) : about.Days.Contains(e.Date)))
            .OrderBy(e => e.Counts(scope.Date)).ToList();
        return Said(scope, entries);
    }

    /// <summary>True where an entry is counted by its own date for want of the dates it is about.</summary>
    public bool LacksDates(Scope scope) => For?.On(scope) is { State: ValueState.Known } about
        && scope.File.Casework.Of(Action).Any(e => e.For is null && e.Stands(scope.Date) && about.Days.Contains(e.Date));

    private Value Said(Scope scope, List<Entry> entries)
    {
        // An entry whose outcome is not recorded yet may still turn out either way (S8).
        var sure = entries.Where(e => Outcome is null || e.OutcomeOn(scope.Date) == Outcome).Where(e => NotOutcome is null || e.OutcomeOn(scope.Date) != NotOutcome).ToList();
        var open = Outcome is null ? [] : entries.Where(e => e.OutcomeOn(scope.Date) is null).ToList();
        switch (say)
        {
            case "count":
                return Value.Range(Ratio.Of(sure.Count), Ratio.Of(sure.Count + open.Count));
            case "sum":
                var total = sure.Select(Number).Aggregate<Ratio?, Ratio?>(Ratio.Of(0), (x, y) => x is { } a && y is { } b ? a + b : null);
                return total is null || open.Count > 0 ? Value.Unknown(Kind) : Value.Exact(total.Value);
            case "days":
                return Value.Range(Ratio.Of(Days(scope, sure)), Ratio.Of(Days(scope, [.. sure, .. open])));
        }

        if (entries.Count == 0 || (sure.Count == 0 && open.Count == 0))
        {
            return Value.None(Kind);
        }

        return say switch
        {
            "outcome" => entries[^1].OutcomeOn(scope.Date) is { } outcome ? Value.Of(outcome) : Value.Unknown(Kind),
            _ when open.Count > 0 => Value.Unknown(Kind),
            "value" => Number(sure[^1]) is { } number ? Value.Exact(number) : Value.Unknown(Kind),
            _ => Value.Of(sure[say == "first" ? 0 : ^1].Counts(scope.Date)!.Value),
        };
    }

    private Ratio? Number(Entry entry) => entry.Values.TryGetValue(ValueName, out var text) && Ratio.TryParse(text, out var number) ? number : null;

    // A day that two entries cover counts once.
    private int Days(Scope scope, List<Entry> entries)
    {
        var days = new HashSet<int>();
        foreach (var span in entries.Select(e => e.For ?? new DateSpan(e.Date, e.Date)))
        {
            var (from, end) = scope.File.Time.DaysIn(IsPlanned || span.To <= scope.Date ? span : new DateSpan(span.From, scope.Date));
            days.UnionWith(Enumerable.Range(from, Math.Max(0, end - from)));
        }

        return days.Count;
    }
}
