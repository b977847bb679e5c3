using AttendanceRules.Evaluation.Windows;
using AttendanceRules.Model.Pathways;
using AttendanceRules.Model.Rules;
using AttendanceRules.Records;

namespace AttendanceRules.Evaluation.Pathways;

// What stages follow, and since when each may have fallen due.
internal sealed partial class PathwayState
{
    /// <summary>Whether a stage that follows is on record; where a day is given, by then.</summary>
    public bool LaterIsOnRecord(int stage, DateOnly? by = null) => count > 0 && IsLed(stage, by);

    private bool IsLed(int stage, DateOnly? by)
    {
        for (var i = 0; i < count; i++)
        {
            if (stages[i].Number > stage && !(stages[i].Taken.On > by) && Pathway.Leads(stages[i].Number, Pathway.Stages[stage].Id))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// What the stage follows, with its latest day, where any of some is enough with the first of theirs; null for what is not on record.
    /// </summary>
    public IEnumerable<DateOnly?> Follows(int stage) => Pathway.Stages[stage].AnyAfter is { } groups
        ? groups.Select(g => g.Select(Followed).Min()) : Pathway.Before(stage).Select(Followed);

    /// <summary>Whether all that the stage follows is on record.</summary>
    public bool IsItsTurn(int stage)
    {
        if (Pathway.Stages[stage].AnyAfter is not null)
        {
            return Follows(stage).All(f => f is not null);
        }

        var before = Pathway.Before(stage);
        for (var i = 0; i < before.Count; i++)
        {
            if (Followed(before[i]) is null)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The latest day of what the stage follows, as far as that is on record; null for nothing.</summary>
    public DateOnly? LatestBefore(int stage) => Pathway.Stages[stage].AnyAfter is null ? Latest(Pathway.Before(stage), DateOnly.MaxValue)
        : Follows(stage).Max();

    /// <summary>The same of those on record by a day.</summary>
    public DateOnly? LatestBefore(int stage, DateOnly by) => Pathway.Stages[stage].AnyAfter is null ? Latest(Pathway.Before(stage), by)
        : LatestFollowed(stage, by);

    // A method of its own: what a lambda holds is else made for each stage.
    private DateOnly? LatestFollowed(int stage, DateOnly by) => Follows(stage).Where(f => f <= by).Max();

    /// <summary>The latest day of some of them; null: none is on record.</summary>
    public DateOnly? Latest(IReadOnlyList<string> before) => Latest(before, DateOnly.MaxValue);

    private DateOnly? Latest(IReadOnlyList<string> before, DateOnly by)
    {
        DateOnly? latest = null;
        for (var i = 0; i < before.Count; i++)
        {
            latest = Followed(before[i]) is { } on && on <= by && !(on <= latest) ? on : latest;
        }

        return latest;
    }

    /// <summary>The day on which a stage, or an action of another pathway, is on record; null where it is not.</summary>
    public DateOnly? Followed(string before) => IsOnRecord(before, out var taken) ? taken.On
        : Pathway.Index(before) >= 0 ? null : ActionOn(before);

    /// <summary>
    /// The first day a stage may have fallen due: after what it followed, its wait and the watches before it; null: nothing holds it back.
    /// </summary>
    public DateOnly? Earliest(int index, StageDeclaration stage, DateOnly? latest) => Pathway.Stages[index].AnyAfter is null
        ? Earliest(Pathway.Before(index), stage, latest)
        : EarliestOfRoutes(index, stage);

    private DateOnly? EarliestOfRoutes(int index, StageDeclaration stage) =>
        Pathway.Routes(index).Where(r => r.All(b => Followed(b) is not null)).Select(r => Earliest(r, stage, Latest(r))).Min();

    private DateOnly? Earliest(IReadOnlyList<string> before, StageDeclaration stage, DateOnly? latest)
    {
        var wait = stage.Wait?.On(Inside, latest ?? CycleFrom).Day;
        wait = stage.Wait is { IsBeginningWith: true } ? wait?.AddDays(1) : wait;
        var earliest = stage.MayFollowSameDay ? latest : latest?.AddDays(1);
        earliest = wait > earliest || earliest is null ? wait : earliest;
        for (var i = 0; i < before.Count; i++)
        {
            var end = Watch(before[i]) is { Declared.Improved: not null } watch ? watch.End?.AddDays(1) : null;
            earliest = end > earliest || earliest is null ? end : earliest;
        }

        return earliest;
    }

    // An action of another ladder counts only inside this cycle (S21).
    private DateOnly? ActionOn(string action)
    {
        DateOnly? latest = null;
        var entries = plain.File.Casework.Of(action);
        for (var i = 0; i < entries.Count; i++)
        {
            var on = entries[i].EffectiveDate(asOf);
            latest = entries[i].IsEffective(asOf) && on >= CycleFrom && entries[i].MayConcern(plain.Parent) && !(on <= latest)
                ? on : latest;
        }

        return latest;
    }
}
