namespace AttendanceRules.Vocabulary;

/// <summary>What sort of statement a clause of a source document is.</summary>
public enum ClauseKind
{
    /// <summary>What somebody is expected to do.</summary>
    Expectation,

    /// <summary>What somebody has to do by law.</summary>
    Duty,

    /// <summary>How something is done.</summary>
    Procedure,

    /// <summary>A number at which something changes.</summary>
    Threshold,

    /// <summary>Something that helps a pupil attend.</summary>
    Intervention,

    /// <summary>A question to be answered.</summary>
    Question,

    /// <summary>A comparison of figures to be made.</summary>
    Analysis,

    /// <summary>A statement of how things are.</summary>
    Fact,

    /// <summary>Text that asks for nothing.</summary>
    Narrative,
}
