namespace AttendanceRules.Advice;

/// <summary>What leaves an action open, worked out where somebody asks for it; whoever asks keeps it.</summary>
internal interface IOpenParts
{
    /// <summary>Names of what could still decide it, in order.</summary>
    IReadOnlyList<string> MissingOf(UndecidedAction line);

    /// <summary>Those of them that somebody can answer, in order.</summary>
    IReadOnlyList<OpenQuestion> QuestionsOf(UndecidedAction line);

    /// <summary>Questions whose assumed answers it rests on, in order.</summary>
    IReadOnlyList<string> AssumedOf(UndecidedAction line);
}
