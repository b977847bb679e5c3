namespace AttendanceRules.RulesEngine.Export;

/// <summary>What of a rule a workflow cannot carry.</summary>
public enum NotCarriedKind
{
    /// <summary>How facts are worked out: windows, counts, rates, bands, and the values of thresholds on a date.</summary>
    Facts,

    /// <summary>What is on record already, and who has left.</summary>
    Record,

    /// <summary>The events of a rule: the rule is left out.</summary>
    Event,

    /// <summary>A fact of a pathway's cycle or watch: the line or name is left out.</summary>
    Pathway,

    /// <summary>Whether it is a stage's turn.</summary>
    Turn,

    /// <summary>How long a stage waits.</summary>
    Wait,

    /// <summary>What a stage watches, and what follows from it.</summary>
    Watch,

    /// <summary>From when a deadline counts.</summary>
    Deadline,

    /// <summary>How often a line repeats.</summary>
    Repeat,

    /// <summary>The cycle within which a rule is done once.</summary>
    Cycle,

    /// <summary>What ends a rule before its condition does.</summary>
    End,

    /// <summary>What must be known first.</summary>
    Needs,

    /// <summary>That only the first way which holds is taken.</summary>
    FirstOf,

    /// <summary>That one of several actions is enough.</summary>
    OneOf,

    /// <summary>That a rule takes an action of other rules away.</summary>
    Withhold,
}
