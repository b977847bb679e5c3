using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Pathways;
using AttendanceRules.Model.Rules;
using AttendanceRules.Problems;

namespace AttendanceRules.Analysis;

/// <summary>
/// A stage that can never be called for: its condition leaves nothing once named conditions are unfolded and thresholds have their
/// values, on every day on which it is in force; or it is out of force before its pathway begins, after it ends, or before what it
/// follows can be on record. (A stage that follows one written below it is an error, and so is a condition that contradicts itself as it
/// is written.)
/// </summary>
internal static class NeverReached
{
    public static void Check(WrittenBook book, ProblemList problems)
    {
        foreach (var stage in book.Stages)
        {
            if (stage.Declared.From > stage.Pathway.Declared.To || stage.Declared.To < stage.Pathway.Declared.From)
            {
                problems.Warn("never-reached", stage.Declared.Origin,
                    $"'{stage.Declared.Id}' is never in force while '{stage.Pathway.Declared.Id}' is.",
                    "Give it a 'from' and 'to' within the pathway's.");
                continue;
            }

            foreach (var before in stage.Follows.Where(b => b.Declared.From > stage.Declared.To && !WasThereBefore(book, b)))
            {
                problems.Warn("never-reached", stage.PlaceOfAfter(before.Declared.Id),
                    $"'{stage.Declared.Id}' ends on {IsoDate.Text(stage.Declared.To!.Value)}, "
                    + $"before '{before.Declared.Id}', which it follows, "
                    + $"begins on {IsoDate.Text(before.Declared.From)}.",
                    "Let it follow another stage, or change the periods.");
            }

            if (NeverHolds(stage.Declared))
            {
                problems.Warn("never-reached", stage.PlaceOfWhen,
                    $"No values can satisfy the condition of '{stage.Declared.Id}'.",
                    "Check the named conditions and the values of the thresholds.");
            }
        }
    }

    // A stage of an earlier edition may have been taken before this one began.
    private static bool WasThereBefore(WrittenBook book, WrittenStage stage) => stage.Declared.Continues is not null
        || book.Pathways.Any(p => p.Declared.Id == stage.Pathway.Declared.Id && p.Declared != stage.Pathway.Declared
            && p.Declared.Index(stage.Declared.Id) >= 0);

    private static bool NeverHolds(StageDeclaration stage)
    {
        if (Contradiction.IsWhole(stage.When))
        {
            return false; // Reported as never-holds already.
        }

        var whole = stage.FirstOf.Count == 0 ? stage.When : new AllOf([stage.When, new AnyOf([.. stage.FirstOf.Select(w => w.When)])]);
        var days = Inlined.Days(whole).Where(d => d > stage.From && !(d > stage.To)).Prepend(stage.From);
        return days.All(d => Contradiction.IsWhole(Inlined.On(whole, d)));
    }
}
