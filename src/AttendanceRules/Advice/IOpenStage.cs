namespace AttendanceRules.Advice;

/// <summary>What leaves a stage open, worked out where somebody asks for it; whoever asks keeps it.</summary>
internal interface IOpenStage
{
    /// <summary>Names of what is missing.</summary>
    IReadOnlyList<string> FindMissing();
}
