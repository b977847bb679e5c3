namespace AttendanceRules;

/// <summary>What else to work out beside the advice.</summary>
public sealed class AdviceOptions
{
    /// <summary>Stands for every fact of the packs.</summary>
    public const string AllFacts = "all";

    /// <summary>Names of facts whose values are to stand in the advice; <see cref="AllFacts"/> for all of them. Empty: none.</summary>
    public IReadOnlyList<string> Facts { get; set; } = [];

    /// <summary>Told after each pupil of a school: how many are done, and of how many. Null: nobody is told.</summary>
    public IProgress<(int Done, int Of)>? Progress { get; set; }
}
