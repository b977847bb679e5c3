namespace AttendanceRules.Evaluation.Kept;

/// <summary>Parts of an advice that a change may leave as they were.</summary>
[Flags]
internal enum AdviceParts
{
    None = 0,

    /// <summary>What is called for and what is withheld.</summary>
    Lines = 1,
    Undecided = 2,
    Blocked = 4,
    Pathways = 8,
    Notices = 16,
    Groups = 32,

    /// <summary>All that rules and pathways have lines of.</summary>
    OfLines = Lines | Undecided | Blocked | Pathways | Notices,
}
