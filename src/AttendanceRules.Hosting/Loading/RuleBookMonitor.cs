using System.Diagnostics.Metrics;
using AttendanceRules.Hosting.Telemetry;
using AttendanceRules.Problems;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace AttendanceRules.Hosting.Loading;

/// <summary>The books of the application by name.</summary>
internal sealed class RuleBookMonitor : IRuleBookMonitor
{
    private readonly SortedDictionary<string, MonitoredBook> books = new(StringComparer.Ordinal);
    private readonly List<Listening> listeners = [];
    private readonly ILogger logger;

    public RuleBookMonitor(
        IEnumerable<AddedBook> added, IOptionsMonitor<RuleBookOptions> options, string root, Instruments instruments, TimeProvider time,
        ILogger<IRuleBookMonitor> logger)
    {
        this.logger = logger;
        foreach (var name in added.Select(b => b.Name))
        {
            books.Add(name, new MonitoredBook(name, options.Get(name), root, instruments, time, logger));
        }

        instruments.Meter.CreateObservableGauge(
            AttendanceRulesTelemetry.BookErrors, Errors, "{error}", "Errors in files that keep a book from being loaded again.");
    }

    public RuleBook Current => GetBook(Options.DefaultName);

    public IReadOnlyList<string> Names => field ??= [.. books.Keys];

    /// <summary>The books, by name.</summary>
    public IReadOnlyCollection<MonitoredBook> Books => books.Values;

    public RuleBook GetBook(string name) => GetStatus(name).Book;

    public RuleBookStatus GetStatus(string name) => Find(name).Status;

    public RuleBookStatus Reload(string name) => Find(name).Reload(Tell);

    /// <summary>Reads the packs of a book again where their files have changed and are not being written any more.</summary>
    public void LookAt(MonitoredBook book)
    {
        if (book.HasSettledChange())
        {
            Reload(book.Name);
        }
    }

    public IDisposable OnChange(Action<RuleBook, string> listener)
    {
        ArgumentNullException.ThrowIfNull(listener);
        var listening = new Listening(listener, End);
        lock (listeners)
        {
            listeners.Add(listening);
        }

        return listening;
    }

    private void End(Listening listening)
    {
        lock (listeners)
        {
            listeners.Remove(listening);
        }
    }

    private void Tell(RuleBookStatus status)
    {
        Listening[] all;
        lock (listeners)
        {
            all = [.. listeners];
        }

        foreach (var listening in all)
        {
            try
            {
                listening.Listener(status.Book, status.Name);
            }
            catch (Exception e) // One listener must not keep the others from hearing of the change.
            {
                RuleBookLog.ListenerFailed(logger, BookName.Shown(status.Name), e.GetType().FullName ?? "");
            }
        }
    }

    private MonitoredBook Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (books.TryGetValue(name, out var book))
        {
            return book;
        }

        var added = string.Join(", ", books.Keys.Select(k => k.Length == 0 ? "the one without a name" : $"'{k}'"));
        throw new ArgumentException(name.Length == 0
            ? $"No rule book without a name was added. Added are: {added}. "
                + "Add one with AddAttendanceRules(o => …), or ask for one by name."
            : $"Unknown rule book '{name}'. Added are: {added}. Add it with AddAttendanceRules(\"{name}\", o => …).", nameof(name));
    }

    private IEnumerable<Measurement<int>> Errors() =>
        books.Values.Select(b => b.StatusIfLoaded).OfType<RuleBookStatus>().Select(s => new Measurement<int>(
            s.Problems.Count(p => p.Severity == Severity.Error),
            new KeyValuePair<string, object?>(AttendanceRulesTelemetry.BookTag, BookName.Shown(s.Name))));
}
