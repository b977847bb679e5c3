using System.Diagnostics.Tracing;

namespace AttendanceRules.Benchmarks.Startup;

/// <summary>The methods that this process compiles while it runs, by the names that the runtime gives in its events.</summary>
internal sealed class CompiledMethods : EventListener
{
    private const EventKeywords Compiling = (EventKeywords)0x10;
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(1);
    private readonly HashSet<(string Type, string Method)> found = [];

    /// <summary>Their types and names, in order. The runtime says them somewhat later than they are compiled; this waits for it.</summary>
    public IReadOnlyList<(string Type, string Method)> Found()
    {
        for (var (before, now) = (-1, Count()); before != now; (before, now) = (now, Count()))
        {
            Thread.Sleep(Quiet);
        }

        lock (found)
        {
            return [.. found.OrderBy(m => m.Type, StringComparer.Ordinal).ThenBy(m => m.Method, StringComparer.Ordinal)];
        }
    }

    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource.Name == "Microsoft-Windows-DotNETRuntime")
        {
            EnableEvents(eventSource, EventLevel.Verbose, Compiling);
        }
    }

    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        if (eventData.EventName?.StartsWith("MethodLoadVerbose", StringComparison.Ordinal) == true)
        {
            lock (found)
            {
                found.Add((Said(eventData, "MethodNamespace"), Said(eventData, "MethodName")));
            }
        }
    }

    private int Count()
    {
        lock (found)
        {
            return found.Count;
        }
    }

    private static string Said(EventWrittenEventArgs eventData, string name) =>
        (string)eventData.Payload![eventData.PayloadNames!.IndexOf(name)]!;
}
