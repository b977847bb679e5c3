using AttendanceRules.Hosting.Telemetry;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace AttendanceRules.Hosting.Loading;

/// <summary>Whether each book is loaded, and as its files are.</summary>
internal sealed class RuleBookHealthCheck(IRuleBookMonitor monitor) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        var data = new SortedDictionary<string, object>(StringComparer.Ordinal);
        var (outdated, missing) = (new List<string>(), new List<string>());
        foreach (var name in monitor.Names)
        {
            var shown = BookName.Shown(name);
            try
            {
                var status = monitor.GetStatus(name);
                data[$"{shown}.packs"] = status.Book.Packs.Select(p => $"{p.Id} {p.Version}").ToList();
                data[$"{shown}.hash"] = status.Book.Hash;
                data[$"{shown}.loadedAt"] = status.LoadedAt;
                data[$"{shown}.problems"] = status.Problems.Select(p => p.ToString()).ToList();
                if (status.IsOutdated)
                {
                    outdated.Add(shown);
                }
            }
            catch (RuleBookException e)
            {
                data[$"{shown}.problems"] = e.Problems.Select(p => p.ToString()).ToList();
                missing.Add(shown);
            }
        }

        return Task.FromResult(missing.Count > 0
            ? new HealthCheckResult(context.Registration.FailureStatus,
                $"Rule books that could not be loaded: {string.Join(", ", missing)}. The data list what is wrong.", data: data)
            : outdated.Count > 0
            ? HealthCheckResult.Degraded(
                $"Rule books whose files have errors: {string.Join(", ", outdated)}. The books before stay in use.", data: data)
            : HealthCheckResult.Healthy("Every rule book is loaded, and its files had no errors when they were last read.", data));
    }
}
