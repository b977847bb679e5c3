using System.Reflection;

namespace AttendanceRules.Mutants;

/// <summary>The class that Stryker compiles into the core.</summary>
internal sealed class MutantControl
{
    private const int None = -1;
    private readonly FieldInfo active;
    private readonly FieldInfo capture;
    private readonly Func<IList<int>[]> get;
    private readonly HashSet<int> reached = [];

    public MutantControl()
    {
        var type = typeof(RuleBook).Assembly.GetTypes().Single(t => t.Name == "MutantControl");
        (active, capture) = (type.GetField("ActiveMutant")!, type.GetField("CaptureCoverage")!);
        get = type.GetMethod("GetCoverageData")!.CreateDelegate<Func<IList<int>[]>>();
        Deactivate();
    }

    public void Activate(int id) => active.SetValue(null, id);

    public void Deactivate() => active.SetValue(null, None);

    /// <summary>Begins to note what is reached. Stryker looks through a list at each step, so it is emptied all the time.</summary>
    public void Capture()
    {
        capture.SetValue(null, true);
        new Thread(() =>
        {
            while (true)
            {
                Thread.Sleep(2);
                Empty();
            }
        }) { IsBackground = true }.Start();
    }

    /// <summary>What was reached since the last call.</summary>
    public HashSet<int> Reached()
    {
        Empty();
        lock (reached)
        {
            var all = reached.ToHashSet();
            reached.Clear();
            return all;
        }
    }

    private void Empty()
    {
        lock (reached)
        {
            foreach (var ids in get())
            {
                // Another thread may still add to it.
                for (var i = 0; i < ids.Count; i++)
                {
                    reached.Add(ids[i]);
                }
            }
        }
    }
}
