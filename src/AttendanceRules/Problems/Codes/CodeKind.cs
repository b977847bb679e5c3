namespace AttendanceRules.Problems.Codes;

/// <summary>What a code is the code of.</summary>
internal enum CodeKind
{
    /// <summary>A problem for which a pack is refused.</summary>
    Error,

    /// <summary>A problem with which a pack loads; the pack can accept it.</summary>
    Warning,

    /// <summary>The same, looked for only where somebody asks for a strict check.</summary>
    StrictWarning,

    /// <summary>A notice on advice.</summary>
    Notice,
}
