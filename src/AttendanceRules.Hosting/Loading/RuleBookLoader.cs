using Microsoft.Extensions.Hosting;

namespace AttendanceRules.Hosting.Loading;

/// <summary>Loads every book when the host starts, then looks at the folders of each until the host stops.</summary>
internal sealed class RuleBookLoader(RuleBookMonitor monitor, TimeProvider time) : BackgroundService
{
    public override Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var book in monitor.Books)
        {
            cancellationToken.ThrowIfCancellationRequested();
            _ = book.Status;
        }

        return base.StartAsync(cancellationToken);
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(monitor.Books.Where(b => b.IsWatched).Select(b => Watch(b, stoppingToken)));

    private async Task Watch(MonitoredBook book, CancellationToken stop)
    {
        using var timer = new PeriodicTimer(book.Interval, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stop).ConfigureAwait(false))
            {
                monitor.LookAt(book);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The host stops.
        }
    }
}
