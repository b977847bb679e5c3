using System.Reflection;

namespace AttendanceRules.Mutants;

/// <summary>The class that Stryker compiles into the core.</summary>
internal sealed class MutantControl
{
    private const int None = -1;
    private readonly FieldInfo active;
    private readonly FieldInfo capture;
    private readonly Func<IList<int>[]> get;

    public MutantControl()
    {
        var type = typeof(RuleBook).Assembly.GetTypes().Single(t => t.Name == "MutantControl");
        (active, capture) = (type.GetField("ActiveMutant")!, type.GetField("CaptureCoverage")!);
        get = type.GetMethod("GetCoverageData")!.CreateDelegate<Func<IList<int>[]>>();
        Deactivate();
    }

    public void Activate(int id) => active.SetValue(null, id);

    public void Deactivate() => active.SetValue(null, None);

    public void Capture(bool on) => capture.SetValue(null, on);

    /// <summary>What was reached since the last call.</summary>
    public HashSet<int> Reached() => [.. get().SelectMany(ids => ids)];
}
