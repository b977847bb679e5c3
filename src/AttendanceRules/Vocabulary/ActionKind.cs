namespace AttendanceRules.Vocabulary;

/// <summary>What sort of step an action is. What it rests on is <see cref="Basis"/>.</summary>
public enum ActionKind
{
    /// <summary>Help for a pupil, a family or a school.</summary>
    Support,

    /// <summary>It keeps a child safe.</summary>
    Safeguarding,

    /// <summary>It makes the registers right.</summary>
    Register,

    /// <summary>A step that says that legal action may follow, or prepares it.</summary>
    Formal,

    /// <summary>A legal step against a parent: an entry that names no parent is about none of them.</summary>
    Legal,

    /// <summary>Something is written down, returned or reviewed.</summary>
    Record,

    /// <summary>An expectation that holds every day. It is never due.</summary>
    Standing,

    /// <summary>Somebody is informed.</summary>
    Information,
}
