using System.Collections;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;
using Microsoft.Extensions.Logging;

namespace AttendanceRules.Hosting.Tests;

/// <summary>
/// Keeps as text everything that the process emits while it is there: log messages with their values, scopes and exceptions, activities
/// with tags and events, measurements with tags.
/// </summary>
internal sealed class Emitted : ILoggerProvider, ISupportExternalScope
{
    private readonly ConcurrentQueue<string> texts = [];
    private readonly ActivityListener activities;
    private readonly MeterListener meters = new();
    private IExternalScopeProvider? scopes;

    public Emitted()
    {
        activities = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = Keep,
        };
        ActivitySource.AddActivityListener(activities);
        meters.InstrumentPublished = (instrument, listener) => listener.EnableMeasurementEvents(instrument);
        meters.SetMeasurementEventCallback<double>(Keep);
        meters.SetMeasurementEventCallback<float>(Keep);
        meters.SetMeasurementEventCallback<long>(Keep);
        meters.SetMeasurementEventCallback<int>(Keep);
        meters.Start();
    }

    /// <summary>What was emitted up to now, gauges included.</summary>
    public IReadOnlyCollection<string> Texts
    {
        get
        {
            meters.RecordObservableInstruments();
            return [.. texts];
        }
    }

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => scopes = scopeProvider;

    public ILogger CreateLogger(string categoryName) => new KeptLog(this, categoryName);

    public void Dispose()
    {
        activities.Dispose();
        meters.Dispose();
    }

    private void Keep(Activity activity)
    {
        texts.Enqueue($"activity {activity.Source.Name}: {activity.OperationName} {activity.DisplayName} {activity.Status} "
            + $"{activity.StatusDescription} {Pairs(activity.TagObjects)} {Pairs(activity.Baggage)}"
            + string.Concat(activity.Events.Select(e => $" event {e.Name} {Pairs(e.Tags)}"))
            + string.Concat(activity.Links.Select(l => $" link {Pairs(l.Tags ?? [])}")));
    }

    private void Keep<T>(Instrument instrument, T value, ReadOnlySpan<KeyValuePair<string, object?>> tags, object? state)
        where T : struct =>
        texts.Enqueue($"measurement {instrument.Meter.Name}: {instrument.Name} {Text(value)} {Pairs(tags.ToArray())} "
            + Pairs(instrument.Tags ?? []) + Pairs(instrument.Meter.Tags ?? []));

    private static string Pairs<T>(IEnumerable<KeyValuePair<string, T>> pairs) =>
        string.Join(' ', pairs.Select(p => $"{p.Key}={Text(p.Value)}"));

    private static string Text(object? value) => value switch
    {
        null => "",
        string text => text,
        IEnumerable many => string.Join(',', many.Cast<object?>().Select(Text)),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    private sealed class KeptLog(Emitted kept, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var values = state is IEnumerable<KeyValuePair<string, object?>> pairs ? Pairs(pairs) : Text(state);
            var around = new List<string>();
            kept.scopes?.ForEachScope((scope, list) => list.Add(
                scope is IEnumerable<KeyValuePair<string, object?>> inScope ? Pairs(inScope) : Text(scope)), around);
            kept.texts.Enqueue($"log {category} {eventId.Id} {logLevel}: {formatter(state, exception)} {values} {exception} "
                + string.Join(' ', around));
        }
    }
}
