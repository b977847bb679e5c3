namespace AttendanceRules.Model;

/// <summary>The small language in which a text of a pack is written.</summary>
internal enum EmbeddedSyntax
{
    /// <summary>Words for people, or a name of something that is not a value.</summary>
    None,

    Condition,

    /// <summary>Names of facts, thresholds, questions or groups.</summary>
    Names,

    Window,
    Length,

    /// <summary>A length, or a length after or from an anchor.</summary>
    Deadline,

    Anchor,
}
