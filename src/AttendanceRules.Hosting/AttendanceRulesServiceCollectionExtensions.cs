using System.Diagnostics.Metrics;
using AttendanceRules.Hosting.Loading;
using AttendanceRules.Hosting.Telemetry;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace AttendanceRules.Hosting;

/// <summary>Adds rule books to the services of an application.</summary>
public static class AttendanceRulesServiceCollectionExtensions
{
    /// <summary>
    /// Adds the rule book without a name: <see cref="IRuleBookMonitor"/> as a singleton, <see cref="RuleBook"/> and
    /// <see cref="AttendanceAdvisor"/> for each scope. A host checks the options and loads the book when it starts; where either has
    /// errors it does not start. Without a host the book is loaded when it is first asked for.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Says of which packs the book is made.</param>
    /// <returns>The same services.</returns>
    /// <example><code>services.AddAttendanceRules(o => o.UseEngland().AddPack("packs/our-school"));</code></example>
    public static IServiceCollection AddAttendanceRules(this IServiceCollection services, Action<RuleBookOptions> configure) =>
        services.AddAttendanceRules(Options.DefaultName, configure);

    /// <summary>
    /// Adds a rule book with a name, for example one for each authority. <see cref="IRuleBookMonitor.GetBook"/> gives it; inject
    /// <see cref="RuleBook"/> and <see cref="AttendanceAdvisor"/> with the name as their key.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="name">The name. Empty: the book without a name. A second call with the same name adds to the first.</param>
    /// <param name="configure">Says of which packs the book is made.</param>
    /// <returns>The same services.</returns>
    /// <example><code>
    /// services.AddAttendanceRules("northfold", o => o.UseEngland().AddPack("packs/northfold"));
    /// app.MapGet("/northfold", ([FromKeyedServices("northfold")] RuleBook book) => book.Packs);
    /// </code></example>
    public static IServiceCollection AddAttendanceRules(
        this IServiceCollection services, string name, Action<RuleBookOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(configure);
        services.AddOptions<RuleBookOptions>(name).Configure(configure).ValidateOnStart();
        AddOnce(services);
        if (!services.Any(d => d.ServiceType == typeof(AddedBook) && ((AddedBook)d.ImplementationInstance!).Name == name))
        {
            services.AddSingleton(new AddedBook(name));
        }

        if (name.Length == 0)
        {
            services.TryAddScoped(p => p.GetRequiredService<IRuleBookMonitor>().Current);
            services.TryAddScoped(p => AdvisorOf(p, p.GetRequiredService<RuleBook>(), name));
        }
        else
        {
            services.TryAddKeyedScoped(name, (p, _) => p.GetRequiredService<IRuleBookMonitor>().GetBook(name));
            services.TryAddKeyedScoped(name, (p, _) => AdvisorOf(p, p.GetRequiredKeyedService<RuleBook>(name), name));
        }

        return services;
    }

    // What the application itself has registered (clock, loggers, meters) is used; nothing of it is required.
    private static void AddOnce(IServiceCollection services)
    {
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<RuleBookOptions>, RuleBookOptionsValidator>(
            p => new RuleBookOptionsValidator(RootOf(p))));
        services.TryAddSingleton(p => new Instruments(p.GetService<IMeterFactory>()));
        services.TryAddSingleton(p => new AdviceMeasurement(
            p.GetRequiredService<Instruments>(), ClockOf(p), LoggerOf<AttendanceAdvisor>(p)));
        services.TryAddSingleton(p => new RuleBookMonitor(
            p.GetServices<AddedBook>(), p.GetRequiredService<IOptionsMonitor<RuleBookOptions>>(), RootOf(p),
            p.GetRequiredService<Instruments>(), ClockOf(p), LoggerOf<IRuleBookMonitor>(p)));
        services.TryAddSingleton<IRuleBookMonitor>(p => p.GetRequiredService<RuleBookMonitor>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, RuleBookLoader>(
            p => new RuleBookLoader(p.GetRequiredService<RuleBookMonitor>(), ClockOf(p))));
    }

    private static AttendanceAdvisor AdvisorOf(IServiceProvider services, RuleBook book, string name) =>
        new(book, name, services.GetRequiredService<AdviceMeasurement>());

    private static string RootOf(IServiceProvider services) =>
        services.GetService<IHostEnvironment>()?.ContentRootPath is { Length: > 0 } root ? Path.GetFullPath(root)
            : Directory.GetCurrentDirectory();

    private static TimeProvider ClockOf(IServiceProvider services) => services.GetService<TimeProvider>() ?? TimeProvider.System;

    private static ILogger<T> LoggerOf<T>(IServiceProvider services) =>
        (services.GetService<ILoggerFactory>() ?? NullLoggerFactory.Instance).CreateLogger<T>();
}
