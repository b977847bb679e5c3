namespace AttendanceRules.Vocabulary;

/// <summary>What a line of a rule or stage has to pass before it is advised, in this order.</summary>
public enum Gate
{
    /// <summary>The rule, the line and its action are in force on the date.</summary>
    InForce,

    /// <summary>The event that the rule waits for has happened; for a stage, a cycle of its pathway has begun.</summary>
    Event,

    /// <summary>The pupil is in the group that the rule is about.</summary>
    Group,

    /// <summary>What the stage follows is on record, and no later stage is.</summary>
    Order,

    /// <summary>The length of time that must pass first is over.</summary>
    Wait,

    /// <summary>No watch that an earlier stage opened holds it back.</summary>
    Watch,

    /// <summary>The condition is true.</summary>
    Condition,

    /// <summary>It has not ended: it has not lapsed, and nothing on record ends it.</summary>
    Ended,

    /// <summary>The pupil was on roll when it began, or it goes on after leaving.</summary>
    Left,

    /// <summary>What it needs first is answered or on record.</summary>
    Needs,

    /// <summary>It is not done or arranged already.</summary>
    Fulfilled,

    /// <summary>No rule withholds the action.</summary>
    Withheld,
}
