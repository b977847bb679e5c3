namespace AttendanceRules.Tests.Fuzzing;

/// <summary>Tests that measure how much memory the process keeps: nothing else may run beside them.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = "Alone";
}
