using System.Runtime.CompilerServices;
using AttendanceRules.Model;
using AttendanceRules.Model.Rules;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Evaluation.Plans;

/// <summary>The plan of a date, with the places of the rules that may call on it.</summary>
internal sealed class PlannedDay
{
    private static readonly ConditionalWeakTable<InForce, PlannedDay> Known = [];

    private readonly ConditionPlan plan;
    private readonly DateOnly date;
    private readonly PlanRanges ranges;

    private PlannedDay(ConditionPlan plan, InForce inForce, DateOnly date)
    {
        (this.plan, this.date, ranges) = (plan, date, new PlanRanges(plan));
        Rules = [.. inForce.OfPupils.Select(plan.PlaceOf)];
        Groups = [.. inForce.Groups.Select(g => plan.PlaceOf(g.When))];
    }

    /// <summary>The places of rules of pupils and parents, in their order.</summary>
    public int[] Rules { get; }

    /// <summary>The places of groups that not everybody is in, in their order.</summary>
    public int[] Groups { get; }

    /// <summary>Null: there is none, or it is not worth one yet.</summary>
    public static PlannedDay? Of(Book book, InForce inForce, DateOnly date)
    {
        if (Known.TryGetValue(inForce, out var known))
        {
            return known;
        }

        return BookPlans.Of(book).On(date) is { } plan ? Known.GetValue(inForce, i => new PlannedDay(plan, i, date)) : null;
    }

    /// <summary>What is found of a subject; null where the place makes a difference that the plan does not know.</summary>
    public PlanRow? RowOf(EvaluationContext at)
    {
        if (at.File.Today is not { } today || at.Date != date || !at.IsPlain || at.IsPlanning || at.AnyParent is not null
            || at.ParentNumber is not (>= 0 and var parent))
        {
            return null;
        }

        var row = today.Plan<PlanRow>(parent, out var isNew);
        if (isNew || !row.IsOf(plan))
        {
            row.Begin(plan, ranges);
        }

        return row;
    }

    /// <summary>The condition of a rule in its group, or of a stage; null: it is not asked here.</summary>
    public Truth? Of(DutyDeclaration duty, EvaluationContext at) =>
        RowOf(at) is { } row && plan.PlaceOf(duty) is >= 0 and var place ? row.Of(place, at) : null;
}
