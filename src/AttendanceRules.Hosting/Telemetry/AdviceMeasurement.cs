using Microsoft.Extensions.Logging;

namespace AttendanceRules.Hosting.Telemetry;

/// <summary>Works advice out under an activity, measures how long it took, and counts pupils. It sees no records and no advice.</summary>
internal sealed class AdviceMeasurement(Instruments instruments, TimeProvider time, ILogger<AttendanceAdvisor> logger)
{
    public T Of<T>(RuleBook book, string name, string kind, int pupils, Func<T> advise)
    {
        using var run = Begin(book, name, kind);
        return run.Do(pupils, advise);
    }

    public AdviceRun Begin(RuleBook book, string name, string kind) => new(instruments, time, logger, book, name, kind);
}
