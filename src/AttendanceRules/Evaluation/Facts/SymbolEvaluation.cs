using System.Runtime.CompilerServices;
using AttendanceRules.Evaluation.Plans;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Values;
using AttendanceRules.Records;

namespace AttendanceRules.Evaluation.Facts;

/// <summary>What names mean for a subject on a date.</summary>
internal static class SymbolEvaluation
{
    // Beside values and days of the same name.
    private const int EvidenceOf = -1;

    public static Value At(this Symbol symbol, EvaluationContext context)
    {
        var (row, cell) = PlaceOf(symbol, context);
        return row is null ? Of(symbol).At(symbol, context)
            : row.Value(cell) is { } kept ? (Value)kept : row.Keep(cell, Of(symbol).At(symbol, context));
    }

    public static Value Edge(this Symbol symbol, EvaluationContext context, string edge) => Of(symbol).Edge(symbol, context, edge);

    public static Truth Holds(this Symbol symbol, EvaluationContext context, Trace? trace) => Of(symbol).Holds(symbol, context, trace);

    public static IReadOnlyList<string> Missing(this Symbol symbol, EvaluationContext context) => Of(symbol).Missing(symbol, context);

    /// <summary>What the value rests on. Lines of one advice mostly rest on the same facts of the day: those share their lists.</summary>
    public static IReadOnlyList<string> Evidence(this Symbol symbol, EvaluationContext context)
    {
        if (context.File is not { Today: { } today, IsKept: false } || !IsOfDayAlone(symbol, context))
        {
            return Of(symbol).Evidence(symbol, context);
        }

        var key = new FactKey(symbol, context.Date, "", EvidenceOf);
        if (!today.Others.TryGetValue(key, out var known))
        {
            today.Others[key] = known = Of(symbol).Evidence(symbol, context);
        }

        return (IReadOnlyList<string>)known;
    }

    /// <summary><see cref="At"/>, worked out once within one evaluation.</summary>
    public static Value AtOnce(this Symbol symbol, EvaluationContext context) =>
        IsShared(symbol) && !HasCell(symbol, context) ? Shared.At(symbol, context) : symbol.At(context);

    /// <summary><see cref="Edge"/>, worked out once within one evaluation.</summary>
    public static Value EdgeOnce(this Symbol symbol, EvaluationContext context, string edge) =>
        IsShared(symbol) ? Shared.Edge(symbol, context, edge) : symbol.Edge(context, edge);

    /// <summary><see cref="Missing"/>, worked out once within one evaluation.</summary>
    public static IReadOnlyList<string> MissingOnce(this Symbol symbol, EvaluationContext context) =>
        IsShared(symbol) ? Shared.Missing(symbol, context) : symbol.Missing(context);

    /// <summary><see cref="Holds"/>, worked out once within one evaluation.</summary>
    public static Truth HoldsOnce(this Symbol symbol, EvaluationContext context, Trace? trace)
    {
        var (row, cell) = trace is null ? PlaceOf(symbol, context) : default;
        if (row is null)
        {
            return IsShared(symbol) ? Shared.Holds(symbol, context, trace) : symbol.Holds(context, trace);
        }

        if (row.Truth(cell) is { } kept)
        {
            return (Truth)kept;
        }

        var truth = PlanRow.Holds(symbol, context) ?? symbol.Holds(context, null);
        row.KeepTruth(cell, (int)truth);
        return truth;
    }

    /// <summary>The value kept with the subject's records for the date and parent, outside any event or pathway.</summary>
    public static bool TryKept(object of, EvaluationContext context, out Value? value)
    {
        // What is kept in a row is not looked for here.
        if (of is Symbol symbol && of is not BandFact && HasCell(symbol, context))
        {
            value = null;
            return false;
        }

        value = context.File.Memo.TryGetValue(new FactKey(of, context.Date, context.Parent ?? ""), out var known) ? (Value)known : null;
        return value is not null;
    }

    /// <summary>Keeps a value with the subject's records for the date and parent.</summary>
    public static Value Keep(object of, EvaluationContext context, Value value)
    {
        if (of is Symbol symbol && of is not BandFact && HasCell(symbol, context))
        {
            return value;
        }

        context.File.Memo[new FactKey(of, context.Date, context.Parent ?? "")] = value;
        return value;
    }

    // Whether neither the parent nor anything special about the place makes a difference to it. What it rests on is not asked with planned
    // days, and of which parent a comparison of any parent is makes no difference to what rests on no parent.
    private static bool IsOfDayAlone(Symbol symbol, EvaluationContext context) =>
        (symbol.RestsOn & (context.Special | SymbolReads.Parent)) == SymbolReads.None;

    // What several conditions are made of is worked out once: a chain of names that use the one below twice would else double at each step.
    // A name right above the records is cheaper to work out than to remember.
    private static bool IsShared(Symbol symbol) => symbol.Depth > 1;

    /// <summary>Whether what it is has a place in a row of the date.</summary>
    public static bool HasCell(Symbol symbol, EvaluationContext context) => PlaceOf(symbol, context).Row is not null;

    // Where what it is on the day is kept while advice is made; no row: nothing is, or the place makes a difference to it.
    private static (DayRow? Row, int Cell) PlaceOf(Symbol symbol, EvaluationContext context)
    {
        if (symbol.Number < 0 || context.File.Today is not { } today || context.IsPlanning || context.AnyParent is not null)
        {
            return default;
        }

        var special = symbol.RestsOn & context.Special;
        var parent = (symbol.RestsOn & SymbolReads.Parent) == SymbolReads.None ? 0 : context.ParentNumber;
        return parent < 0 ? default : (special == SymbolReads.None ? today.RowOn(context.Date)
            : special == SymbolReads.Event && context.Date == today.Date ? today.RowOf(context.Event!) : null,
            today.Cell(symbol.Number, parent));
    }

    // Nobody else writes it.
    private static SymbolEvaluator Of(Symbol symbol) =>
        Unsafe.As<SymbolEvaluator>(symbol.WorkedOutBy ??= symbol.Accept(SymbolEvaluators.Instance));

    // Methods of their own: what a lambda holds is else made at each call, shared or not.
    private static class Shared
    {
        public static Value At(Symbol symbol, EvaluationContext context) =>
            context.File.Shared.Once((symbol, context, "value"), static k => ((Symbol)k.Name).At((EvaluationContext)k.Context));

        public static Value Edge(Symbol symbol, EvaluationContext context, string edge) =>
            context.File.Shared.Once((symbol, context, edge), static k => ((Symbol)k.Name).Edge((EvaluationContext)k.Context, k.Part));

        public static IReadOnlyList<string> Missing(Symbol symbol, EvaluationContext context) =>
            context.File.Shared.Once((symbol, context, "missing"), static k => ((Symbol)k.Name).Missing((EvaluationContext)k.Context));

        public static Truth Holds(Symbol symbol, EvaluationContext context, Trace? trace)
        {
            if (trace is null)
            {
                return context.File.Shared.Once(
                    (symbol, context, "truth"), static k => ((Symbol)k.Name).Holds((EvaluationContext)k.Context, null));
            }

            var (truth, own) = context.File.Shared.Once((symbol, context, "findings"), static k =>
            {
                var found = new Trace();
                return (((Symbol)k.Name).Holds((EvaluationContext)k.Context, found), found);
            });
            trace.Take(own);
            return truth;
        }
    }
}
