using AttendanceRules.Evaluation.Expressions;
using AttendanceRules.Evaluation.Facts;
using AttendanceRules.Model;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Values;
using AttendanceRules.Records;

namespace AttendanceRules.Evaluation.Plans;

/// <summary>Finds what is the same for all pupils with nothing on record, by one of them.</summary>
internal sealed class BlankFinder
{
    private readonly ConditionPlan plan;
    private readonly BlankNames names;
    private readonly EvaluationContext at;
    private readonly PlanRow row = new();
    private readonly Truth?[] truths;
    private readonly bool[] isFound;
    private bool hasFailed;

    private BlankFinder(BlankNames names, ConditionPlan plan, PlanRanges ranges, EvaluationContext at)
    {
        (this.plan, this.at, this.names) = (plan, at, names);
        (truths, isFound) = (new Truth?[plan.Places.Length], new bool[plan.Places.Length]);
        row.Begin(plan, ranges);
    }

    /// <summary>What is the same on the day; null: something fails, which a notice has to say of each pupil.</summary>
    /// <param name="book">The rules.</param>
    /// <param name="plan">The plan of the date.</param>
    /// <param name="rules">The places of rules.</param>
    /// <param name="ofEntries">Whether each of them is of an event that is an entry.</param>
    /// <param name="ranges">The windows of facts.</param>
    /// <param name="at">The date, and one of those pupils, about whom something may be kept now.</param>
    public static BlankDay? Of(Book book, ConditionPlan plan, int[] rules, bool[] ofEntries, PlanRanges ranges, EvaluationContext at)
    {
        var finder = new BlankFinder(BlankNames.Of(book), plan, ranges, at);
        for (var place = 0; place < plan.Places.Length; place++)
        {
            if (finder.Find(place) is { } truth)
            {
                finder.row.Keep(place, truth);
            }
        }

        var (truths, known) = finder.row.Kept(place => finder.truths[place] is not null);
        return finder.hasFailed ? null : new BlankDay([.. Enumerable.Range(0, rules.Length).Where(i => !ofEntries[i]
            && (rules[i] < 0 || finder.truths[rules[i]] != Truth.False))], truths, known,
            finder.Values(book.Names.Numbering));
    }

    private Truth? Find(int place)
    {
        if (!isFound[place])
        {
            isFound[place] = true;
            truths[place] = Found(plan.Places[place], place);
        }

        return truths[place];
    }

    private Truth? Found(PlanPlace own, int place)
    {
        switch (own.Kind)
        {
            case PlanKind.Constant:
                return row.Of(place, at);
            case PlanKind.Number:
                return names.AreSame(plan.Numbers[own.Of].Names) ? Asked(place) : null;
            case PlanKind.Asked:
                return names.AreSame(plan.Asked[own.Of].Names) ? Asked(place) : null;
            case PlanKind.Not:
                return Find(plan.Joined[own.Of]) is { } opposite ? Truth.True - (int)opposite : null;
        }

        var settles = own.Kind == PlanKind.All ? Truth.False : Truth.True;
        Truth? outcome = Truth.True - (int)settles;
        foreach (var joined in plan.Joined.AsSpan(own.Of, own.Count))
        {
            var truth = Find(joined);
            if (truth == settles)
            {
                return truth;
            }

            outcome = truth is null || outcome is null ? null : truth == Truth.Undecided ? truth : outcome;
        }

        return outcome;
    }

    private Truth? Asked(int place)
    {
        try
        {
            return row.Of(place, at);
        }
        catch (Exception e) when (Contained.IsOfTheWork(e))
        {
            hasFailed = true;
            return null;
        }
    }

    private KeptRow Values(Numbering numbering)
    {
        var parents = at.File.Parents.Count;
        var length = EvaluationMemo.Cell(numbering.Count, 0, numbering.Shared, parents + 1);
        var (values, holds) = (new object?[length], new byte[length]);
        foreach (var symbol in names.Same)
        {
            for (var parent = 0; parent <= (symbol.Number < numbering.Shared ? 0 : parents); parent++)
            {
                var cell = EvaluationMemo.Cell(symbol.Number, parent, numbering.Shared, parents + 1);
                var own = parent == 0 ? at : at with { Parent = at.File.Parents[parent - 1] };
                (values[cell], holds[cell]) = ValueOf(symbol, own);
            }
        }

        return new KeptRow(at.Date, values, holds);
    }

    private static (object? Value, byte Holds) ValueOf(Symbol symbol, EvaluationContext own)
    {
        try
        {
            return (symbol.At(own), symbol.Kind == ValueKind.Truth ? (byte)((int)symbol.HoldsOnce(own, null) + 1) : (byte)0);
        }
        catch (Exception e) when (Contained.IsOfTheWork(e))
        {
            return default;
        }
    }
}
