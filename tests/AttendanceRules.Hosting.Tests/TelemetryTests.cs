using System.Reflection;
using AttendanceRules.Records;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AttendanceRules.Hosting.Tests;

/// <summary>What is logged, traced and measured; and that none of it is about a pupil.</summary>
public sealed class TelemetryTests
{
    private static readonly Viewpoint AsOf = new(new DateOnly(2026, 11, 17));

    [Fact]
    public async Task Nothing_that_a_service_emits_holds_pupil_data()
    {
        await using var api = await RunningApi.Start();
        var advice = await api.Post(SecretPupil.Body);
        var refused = await api.Post(SecretPupil.Body.Replace("\"halfTerms\"", "\"halfTerm\"", StringComparison.Ordinal));
        Assert.Equal((200, 400), (advice.Status, refused.Status));
        _ = await api.Get("/health");

        var texts = api.Emitted.Texts;
        Assert.Contains(texts, t => t.StartsWith("log AttendanceRules.Hosting.AttendanceAdvisor 9 Debug", StringComparison.Ordinal));
        Assert.Contains(texts, t => t.StartsWith("log Microsoft.AspNetCore", StringComparison.Ordinal));
        Assert.Contains(texts, t => t.StartsWith("activity AttendanceRules: attendance_rules.advise", StringComparison.Ordinal));
        Assert.Contains(texts,
            t => t.StartsWith("measurement AttendanceRules: attendance_rules.advice.duration", StringComparison.Ordinal));
        Assert.Empty(Found(texts));
    }

    [Fact]
    public async Task Nothing_that_the_advisor_emits_holds_pupil_data_also_where_it_fails()
    {
        using var services = new BookServices(s => s.AddAttendanceRules(o => o.UseEngland()));
        await Everything(services);
        var texts = services.Emitted.Texts;
        foreach (var kind in new[] { "pupil", "pupil_in_school", "school", "each_pupil", "explanation" })
        {
            Assert.Contains(texts, t => t.StartsWith("activity AttendanceRules:", StringComparison.Ordinal)
                && t.Contains($"attendance_rules.advice.kind={kind} ", StringComparison.Ordinal));
            Assert.Contains(texts, t =>
                t.StartsWith("measurement AttendanceRules: attendance_rules.advice.pupils 1 ", StringComparison.Ordinal)
                && t.Contains($"attendance_rules.advice.kind={kind} ", StringComparison.Ordinal));
        }

        Assert.Contains(texts, t => t.StartsWith("activity AttendanceRules:", StringComparison.Ordinal)
            && t.Contains("Error", StringComparison.Ordinal)
            && t.Contains("error.type=System.ArgumentException", StringComparison.Ordinal));
        Assert.Empty(Found(texts));
    }

    [Fact]
    public void What_held_pupil_data_would_be_found()
    {
        using var services = new BookServices(s => s.AddAttendanceRules(o => o.UseEngland()));
        var logger = services.Provider.GetRequiredService<ILoggerFactory>().CreateLogger("test");
        using (logger.BeginScope(new KeyValuePair<string, object?>[] { new("of", "zq-parent-82") }))
        {
            logger.Log(LogLevel.Trace, default, "Text", null, (text, _) => text);
        }

        var failure = new ArgumentException("The school has no pupil 'zq-pupil-81'.");
        logger.Log(LogLevel.Debug, default, "Text", failure, (text, _) => text);
        var values = new KeyValuePair<string, object?>[] { new("born", new DateOnly(2013, 3, 19)) };
        logger.Log(LogLevel.Information, default, values, null, (_, _) => "Text");
        using (var source = new System.Diagnostics.ActivitySource("test"))
        using (var activity = source.StartActivity("test"))
        {
            activity!.AddTag("of", new[] { "barriers-meeting" });
        }

        using (var meter = new System.Diagnostics.Metrics.Meter("test"))
        {
            meter.CreateCounter<long>("test").Add(1, new KeyValuePair<string, object?>("of", "hasSocialWorker"));
        }

        Assert.Equal(["zq-parent", "zq-pupil", "03/19/2013", "barriers-meeting", "hasSocialWorker"],
            Found(services.Emitted.Texts).Select(f => f.Word));
    }

    [Fact]
    public async Task Each_name_is_emitted_as_documented_and_no_other()
    {
        using var folder = new PackFolder();
        using var services = new BookServices(s => s.AddAttendanceRules(o => o.UseEngland())
            .AddAttendanceRules("made-up", o => o.AddPack(folder.Path)));
        _ = services.Books.GetBook("made-up");
        await Everything(services);
        var own = services.Emitted.Texts.Where(t => t.StartsWith("activity AttendanceRules:", StringComparison.Ordinal)
            || t.StartsWith("measurement AttendanceRules:", StringComparison.Ordinal)).ToList();
        var names = own.SelectMany(t => t.Split(' ', ':').Select(w => w.Split('=')[0]))
            .Where(w => w.StartsWith("attendance_rules.", StringComparison.Ordinal) || w == "error.type").Distinct(StringComparer.Ordinal);
        var declared = typeof(AttendanceRulesTelemetry).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(f => f.Name is not (nameof(AttendanceRulesTelemetry.ActivitySourceName) or nameof(AttendanceRulesTelemetry.MeterName)
                or nameof(AttendanceRulesTelemetry.DefaultBook)))
            .Select(f => (string)f.GetRawConstantValue()!);
        Assert.Equal(declared.Order(StringComparer.Ordinal), names.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_readme_lists_every_name_and_every_message()
    {
        var page = File.ReadAllText(RepositoryFolder.Of("src", "AttendanceRules.Hosting", "README.md"));
        var names = typeof(AttendanceRulesTelemetry).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(f => (string)f.GetRawConstantValue()!);
        Assert.All(names, n => Assert.Contains($"`{n}`", page, StringComparison.Ordinal));
        var messages = typeof(Telemetry.RuleBookLog).GetMethods(BindingFlags.Public | BindingFlags.Static)
            .Select(m => m.GetCustomAttribute<LoggerMessageAttribute>()!).ToList();
        Assert.True(messages.Count >= 9, "Too few messages to say anything.");
        Assert.All(messages, m => Assert.Contains($"| {m.EventId} | {m.Level.ToString().ToLowerInvariant()} |", page,
            StringComparison.Ordinal));
    }

    private static async Task Everything(BookServices services)
    {
        using var scope = services.Provider.CreateScope();
        var advisor = scope.ServiceProvider.GetRequiredService<AttendanceAdvisor>();
        Assert.NotEmpty(advisor.Advise(SecretPupil.Record, AsOf).Actions);
        Assert.NotEmpty(advisor.Advise(SecretPupil.School, SecretPupil.Id, AsOf).Actions);
        Assert.Single(advisor.Advise(SecretPupil.School, AsOf).Pupils);
        await foreach (var advice in advisor.AdviseAllAsync(SecretPupil.School, AsOf))
        {
            Assert.Equal(SecretPupil.Id, advice.Pupil);
        }

        await foreach (var advice in advisor.AdviseAllAsync(OneByOne(), AsOf))
        {
            Assert.Equal(advisor.Advise(SecretPupil.Record, AsOf).ToJson(), advice.ToJson());
        }

        Assert.NotEmpty(advisor.Explain(SecretPupil.Record, AsOf).Verdicts);
        Assert.NotEmpty(advisor.Explain(SecretPupil.School, SecretPupil.Id, AsOf).Verdicts);
        var failed = Assert.Throws<ArgumentException>(() => advisor.Advise(SecretPupil.School, SecretPupil.Id + "x", AsOf));
        Assert.Contains(SecretPupil.Id, failed.Message, StringComparison.Ordinal);
        using var stopped = new CancellationTokenSource();
        await stopped.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var advice in advisor.AdviseAllAsync(SecretPupil.School, AsOf, cancellationToken: stopped.Token))
            {
                Assert.Fail(advice.Pupil);
            }
        });
        Assert.ThrowsAny<OperationCanceledException>(() => advisor.Advise(SecretPupil.School, AsOf, null, stopped.Token));
    }

    private static async IAsyncEnumerable<PupilRecord> OneByOne()
    {
        await Task.Yield();
        yield return SecretPupil.Record;
    }

    private static List<(string Word, string Text)> Found(IEnumerable<string> texts) =>
        [.. texts.SelectMany(t => SecretPupil.Words.Where(w => t.Contains(w, StringComparison.Ordinal)).Select(w => (w, t)))];
}
