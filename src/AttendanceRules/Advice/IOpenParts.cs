namespace AttendanceRules.Advice;

/// <summary>What leaves an action open, worked out where somebody asks for it.</summary>
internal interface IOpenParts
{
    /// <summary>Names of what could still decide it, in order.</summary>
    IReadOnlyList<string> Missing { get; }

    /// <summary>Those of them that somebody can answer, in order.</summary>
    IReadOnlyList<OpenQuestion> Questions { get; }

    /// <summary>Questions whose assumed answers it rests on, in order.</summary>
    IReadOnlyList<string> Assumed { get; }
}
