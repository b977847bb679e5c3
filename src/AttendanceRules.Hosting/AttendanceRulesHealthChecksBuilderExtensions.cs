using AttendanceRules.Hosting.Loading;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace AttendanceRules.Hosting;

/// <summary>Adds the health check of the rule books.</summary>
public static class AttendanceRulesHealthChecksBuilderExtensions
{
    /// <summary>
    /// Adds a health check over every rule book of the application. Healthy: each book is loaded, and its files had no errors when
    /// they were last read. Degraded: the files of a book
    /// have changed and have errors; advice goes on with the book before, and the data of the check list the errors. Unhealthy: a book
    /// could not be loaded at all.
    /// </summary>
    /// <param name="builder">The health checks.</param>
    /// <param name="name">Name of the check.</param>
    /// <param name="failureStatus">What is reported where a book could not be loaded at all; null: unhealthy.</param>
    /// <param name="tags">Tags of the check; null: none.</param>
    /// <returns>The same health checks.</returns>
    /// <example><code>services.AddHealthChecks().AddAttendanceRules();</code></example>
    public static IHealthChecksBuilder AddAttendanceRules(
        this IHealthChecksBuilder builder, string name = "attendance_rules", HealthStatus? failureStatus = null,
        IEnumerable<string>? tags = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return builder.Add(new HealthCheckRegistration(
            name, p => new RuleBookHealthCheck(p.GetRequiredService<IRuleBookMonitor>()), failureStatus, tags));
    }
}
