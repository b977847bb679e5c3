using AttendanceRules.Hosting.Loading;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AttendanceRules.Hosting.Tests;

/// <summary>The services of an application without a host, whose log is kept.</summary>
internal sealed class BookServices : IDisposable
{
    private readonly ServiceProvider services;

    public BookServices(Action<IServiceCollection> add)
    {
        var all = new ServiceCollection();
        all.AddLogging(l => l.SetMinimumLevel(LogLevel.Trace).AddProvider(Emitted));
        all.AddHealthChecks().AddAttendanceRules();
        add(all);
        services = all.BuildServiceProvider(validateScopes: true);
    }

    public Emitted Emitted { get; } = new();

    public IRuleBookMonitor Books => services.GetRequiredService<IRuleBookMonitor>();

    public IServiceProvider Provider => services;

    /// <summary>Looks at the folder of the book without a name once, as the host does from time to time.</summary>
    public void Look() => services.GetRequiredService<RuleBookMonitor>().LookAt(
        services.GetRequiredService<RuleBookMonitor>().Books.Single(b => b.Name.Length == 0));

    public IEnumerable<string> Logged(int id) =>
        Emitted.Texts.Where(t => t.StartsWith($"log {typeof(IRuleBookMonitor).FullName} {id} ", StringComparison.Ordinal));

    public void Dispose()
    {
        services.Dispose();
        Emitted.Dispose();
    }
}
