using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace AttendanceRules.Hosting.Telemetry;

/// <summary>The activity source and the instruments of the package; one of each in an application.</summary>
internal sealed class Instruments : IDisposable
{
    private readonly Meter? own;

    /// <summary>Makes them.</summary>
    /// <param name="factory">Whose meter it is, as a host has one; null: a meter of its own.</param>
    public Instruments(IMeterFactory? factory)
    {
        var version = typeof(RuleBook).Assembly.GetName().Version?.ToString(3);
        Source = new ActivitySource(AttendanceRulesTelemetry.ActivitySourceName, version ?? "");
        own = factory is null ? new Meter(AttendanceRulesTelemetry.MeterName, version) : null;
        Meter = own ?? factory!.Create(AttendanceRulesTelemetry.MeterName, version);
        AdviceDuration = Meter.CreateHistogram<double>(AttendanceRulesTelemetry.AdviceDuration, "s", "How long advice took.");
        AdvisedPupils = Meter.CreateCounter<long>(AttendanceRulesTelemetry.AdvisedPupils, "{pupil}", "Pupils advised on.");
        LoadDuration = Meter.CreateHistogram<double>(AttendanceRulesTelemetry.LoadDuration, "s", "How long packs took to be read.");
    }

    public ActivitySource Source { get; }

    public Meter Meter { get; }

    public Histogram<double> AdviceDuration { get; }

    public Counter<long> AdvisedPupils { get; }

    public Histogram<double> LoadDuration { get; }

    // A factory disposes of its own meters.
    public void Dispose()
    {
        Source.Dispose();
        own?.Dispose();
    }
}
