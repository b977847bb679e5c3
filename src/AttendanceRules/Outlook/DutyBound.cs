using AttendanceRules.Model.Rules;

namespace AttendanceRules.Outlook;

/// <summary>How much absence a rule or stage takes at least before it can call for anything.</summary>
/// <param name="Duty">The rule or stage.</param>
/// <param name="Condition">What has to be true on a day on which it calls; null: nothing is known, it may call on any day.</param>
internal sealed record DutyBound(DutyDeclaration Duty, ConditionBound? Condition)
{
    /// <summary>The fewest missed sessions with which it may call on some day; null: it never does.</summary>
    public int? Least => Condition is null ? 0 : Condition.Least;

    /// <summary>Whether it may call on the school day for some choice of at most so many missed sessions up to it.</summary>
    public bool MayCall(DateOnly day, int count) => Condition?.MayHold(day, count) ?? true;
}
