using AttendanceRules.Calendar;
using AttendanceRules.Evaluation.Windows;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Values;
using AttendanceRules.Problems;
using AttendanceRules.Records;

namespace AttendanceRules.Evaluation.Facts;

/// <summary>The entries recorded for an action. Casework not supplied: unknown (S8).</summary>
internal sealed class CaseworkEvaluator : SymbolEvaluatorOf<CaseworkFact>
{
    // Lent for as long as one fact is worked out: nothing else is, meanwhile.
    [ThreadStatic]
    private static List<(Entry Entry, Truth Truth)>? spare;

    protected override IReadOnlyList<string> Missing(CaseworkFact fact, EvaluationContext context) => !context.File.Casework.IsSupplied
        ? ["casework"]
        : context.File.Casework.Of(fact.Action).Any(e => e.IsEffective(context.Date)
            && e.Concerns(context.Parent, fact.IsLegal) == Truth.Undecided) ? ["parent of " + fact.Action]
        : (fact.AsAt?.Missing(context) ?? []).Concat(fact.In?.Missing(context) ?? []).Concat(fact.For?.Missing(context) ?? [])
            .Distinct(StringComparer.Ordinal).ToList() is { Count: > 0 } missing ? missing : [fact.Name];

    /// <summary>True where an entry is counted by its own date for want of the dates it is about.</summary>
    public static bool LacksDates(CaseworkFact fact, EvaluationContext context) => fact.For is not null
        && context.File.Casework.Of(fact.Action).Count > 0 && IsUndated(fact, context);

    private static bool IsUndated(CaseworkFact fact, EvaluationContext context) =>
        fact.For?.On(context) is { State: ValueState.Known } about
        && context.File.Casework.Of(fact.Action).Any(e => e.For is null && e.IsEffective(context.Date) && about.Days.Contains(e.Date));

    protected override Value At(CaseworkFact fact, EvaluationContext context)
    {
        // Where there is nothing to look up, that is cheaper to see than to remember.
        var isNothing = fact.In is null && fact.For is null && fact.AsAt is null && context.File.Casework.Of(fact.Action).Count == 0;
        if (isNothing || !context.IsPlain || context.IsPlanning)
        {
            return Compute(fact, context);
        }

        return SymbolEvaluation.TryKept(fact, context, out var kept) ? kept! : SymbolEvaluation.Keep(fact, context, Compute(fact, context));
    }

    private static Value Compute(CaseworkFact fact, EvaluationContext context)
    {
        if (!context.File.Casework.IsSupplied)
        {
            return fact.Unsettled;
        }

        if (fact.AsAt?.On(context) is { } at)
        {
            if (at.State != ValueState.Known)
            {
                return at.State == ValueState.NotApplicable ? Value.NotApplicable(fact.Kind, at.Because) : fact.Unsettled;
            }

            context = context.At(at.Date);
        }

        var (range, about) = (fact.IsPlanned ? fact.In?.Planned(context) : fact.In?.On(context), fact.For?.Planned(context));
        if (range is { State: not ValueState.Known } || about is { State: not ValueState.Known })
        {
            return range?.State == ValueState.NotApplicable || about?.State == ValueState.NotApplicable
                ? Value.NotApplicable(fact.Kind, range?.Because ?? about?.Because) : fact.Unsettled;
        }

        return Of(fact, context, range, about);
    }

    /// <summary>How many entries of days count: certainly, and at most.</summary>
    /// <param name="fact">What counts entries.</param>
    /// <param name="context">From where it is asked.</param>
    /// <param name="within">The days in which they are; null: in any.</param>
    /// <param name="about">The days that they are about; null: any.</param>
    public static (int Sure, int Most) Count(CaseworkFact fact, EvaluationContext context, DateSpan? within, DateSpan? about)
    {
        var (all, sure, most) = (context.File.Casework.Of(fact.Action), 0, 0);
        for (var i = 0; i < all.Count; i++)
        {
            var truth = Counts(fact, all[i], context, within, about);
            sure += truth == Truth.True ? 1 : 0;
            most += truth != Truth.False ? 1 : 0;
        }

        return (sure, most);
    }

    private static Value Of(CaseworkFact fact, EvaluationContext context, WindowRange? range, WindowRange? about)
    {
        if (fact.Measure == "count")
        {
            var (sure, most) = Count(fact, context, range?.Days, about?.Days);
            return Value.Range(Ratio.Of(sure), Ratio.Of(most));
        }

        var lent = spare ?? [];
        spare = null;
        var value = Of(fact, context, Counted(fact, context, range, about, lent), range);
        lent.Clear();
        spare = lent;
        return value;
    }

    private static Value Of(CaseworkFact fact, EvaluationContext context, List<(Entry Entry, Truth Truth)> entries, WindowRange? range)
    {
        switch (fact.Measure)
        {
            case "sum":
                return Sum(fact, context, entries);
            case "days":
                var sure = Days(fact, context, entries, range, Truth.True);
                return Value.Range(Ratio.Of(sure),
                    Ratio.Of(IsAnyOpen(entries) ? Days(fact, context, entries, range, Truth.Undecided) : sure));
        }

        if (entries.Count == 0)
        {
            return fact.Nothing;
        }

        var (entry, truth) = entries[fact.Measure == "first" ? 0 : ^1];
        return truth == Truth.Undecided ? fact.Unsettled : fact.Measure switch
        {
            "outcome" => entry.OutcomeOn(context.Date) is { } outcome ? Value.Of(outcome) : fact.Unsettled,
            "value" => Recorded(fact, entry, context.Date) ?? fact.Unsettled,
            _ => Value.Of(entry.EffectiveDate(context.Date)!.Value),
        };
    }

    // By the day each counts from; those of one day in the order of the record.
    private static List<(Entry Entry, Truth Truth)> Counted(CaseworkFact fact, EvaluationContext context, WindowRange? range,
        WindowRange? of, List<(Entry Entry, Truth Truth)> entries)
    {
        var all = context.File.Casework.Of(fact.Action);
        var (within, about) = (fact.Measure == "days" ? null : range?.Days, of?.Days);
        for (var i = 0; i < all.Count; i++)
        {
            var entry = all[i];
            if (Counts(fact, entry, context, within, about) is var truth && truth != Truth.False)
            {
                entries.Add((entry, truth));
            }
        }

        Sort(entries, context.Date);
        return entries;
    }

    // Those of one day stay in their order; there are few.
    private static void Sort(List<(Entry Entry, Truth Truth)> entries, DateOnly date)
    {
        for (var i = 1; i < entries.Count; i++)
        {
            var (at, one) = (i, entries[i]);
            for (; at > 0 && entries[at - 1].Entry.EffectiveDate(date) > one.Entry.EffectiveDate(date); at--)
            {
                entries[at] = entries[at - 1];
            }

            entries[at] = one;
        }
    }

    private static Truth Counts(CaseworkFact fact, Entry entry, EvaluationContext context, DateSpan? within, DateSpan? about) =>
        entry.IsEffective(context.Date) && within?.Contains(entry.EffectiveDate(context.Date)!.Value) != false
            && (about is not { } days || IsAbout(days, entry)) ? Matches(fact, entry, context) : Truth.False;

    private static bool IsAbout(DateSpan days, Entry entry) =>
        entry.For is { } about ? days.Contains(about.From) && days.Contains(about.To) : days.Contains(entry.Date);

    // An entry whose outcome is not recorded yet may still turn out either way (S8).
    private static Truth Matches(CaseworkFact fact, Entry entry, EvaluationContext context)
    {
        var outcome = entry.OutcomeOn(context.Date);
        Truth Has(string asked) => outcome is null && !fact.Undoing.Contains(asked) ? Truth.Undecided : outcome == asked ? Truth.True
            : Truth.False;
        var has = fact.Outcome is null ? Truth.True : Has(fact.Outcome);
        var lacks = fact.NotOutcome is null ? Truth.True : Has(fact.NotOutcome).Not();
        return has.And(lacks).And(entry.Concerns(context.Parent, fact.IsLegal));
    }

    // An amount in a unit is never below zero: one that is, is not one, and somebody has to say what was meant.
    private static Value? Recorded(CaseworkFact fact, Entry entry, DateOnly on) => entry.ValueOn(fact.ValueName, on) is not { } text ? null
        : fact.Kind == ValueKind.Date ? (IsoDate.TryParse(text, out var date) ? Value.Of(date) : null)
        : Ratio.TryParse(text, out var number) && number >= Ratio.Of(0) ? Value.Exact(number) : null;

    private static Value Sum(CaseworkFact fact, EvaluationContext context, List<(Entry Entry, Truth Truth)> entries)
    {
        var (sum, zero) = (new Interval(Ratio.Of(0), Ratio.Of(0)), Ratio.Of(0));
        foreach (var (entry, truth) in entries)
        {
            // An amount that nobody recorded may be any from nothing upwards; one that is open whether it counts, nothing too.
            var amount = Recorded(fact, entry, context.Date)?.Low;
            sum += new Interval(truth == Truth.True ? amount ?? zero : zero, amount);
        }

        return Value.Range(sum);
    }

    private static bool IsAnyOpen(List<(Entry Entry, Truth Truth)> entries)
    {
        for (var i = 0; i < entries.Count; i++)
        {
            if (entries[i].Truth != Truth.True)
            {
                return true;
            }
        }

        return false;
    }

    // A day that two entries cover counts once.
    private static int Days(CaseworkFact fact, EvaluationContext context, List<(Entry Entry, Truth Truth)> entries, WindowRange? range,
        Truth least)
    {
        var (days, time) = (0, context.File.Time);
        for (var i = 0; i < entries.Count; i++)
        {
            if (entries[i].Truth < least)
            {
                continue;
            }

            var span = Span(fact, context, entries[i].Entry);
            var within = range is { } window ? span.And(window.Days) : span;
            var (from, end) = time.DaysIn(within);
            if (from == end || !IsMet(fact, context, entries, i, least, within))
            {
                days += end - from;
                continue;
            }

            for (var day = from; day < end; day++)
            {
                days += IsCovered(fact, context, entries, i, least, time[day]) ? 0 : 1;
            }
        }

        return days;
    }

    // Whether one of the first entries covers some of the days already.
    private static bool IsMet(CaseworkFact fact, EvaluationContext context, List<(Entry Entry, Truth Truth)> entries, int before,
        Truth least, DateSpan days)
    {
        for (var i = 0; i < before; i++)
        {
            if (entries[i].Truth >= least && !Span(fact, context, entries[i].Entry).And(days).IsEmpty)
            {
                return true;
            }
        }

        return false;
    }

    // Whether one of the first entries covers the day already.
    private static bool IsCovered(CaseworkFact fact, EvaluationContext context, List<(Entry Entry, Truth Truth)> entries, int before,
        Truth least, DateOnly day)
    {
        for (var i = 0; i < before; i++)
        {
            if (entries[i].Truth >= least && Span(fact, context, entries[i].Entry).Contains(day))
            {
                return true;
            }
        }

        return false;
    }

    private static DateSpan Span(CaseworkFact fact, EvaluationContext context, Entry entry)
    {
        var span = entry.For ?? new DateSpan(entry.Date, entry.Date);
        return fact.IsPlanned ? span : span.And(new DateSpan(DateOnly.MinValue, context.Date));
    }
}
