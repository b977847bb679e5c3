using System.Collections.Concurrent;
using AttendanceRules.Calendar;
using AttendanceRules.Problems;
using AttendanceRules.Records;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;

namespace AttendanceRules.Hosting.Tests;

/// <summary>When files change: which book is in use, who hears of it, and what is said where the files are bad.</summary>
public sealed class ReloadTests
{
    private const string Bad = """{ "rules": { "a": { "do": [ "rings" ], "sources": [ "s#1" ] } } }""";

    [Fact]
    public void A_change_is_loaded_at_the_second_look_that_finds_it_the_same()
    {
        using var folder = new PackFolder("1");
        using var services = Of(folder);
        var heard = new List<string>();
        using var listening = services.Books.OnChange((book, name) => heard.Add($"{name}:{Version(book)}"));
        Assert.Equal("1", Version(services.Books.Current));
        services.Look();
        services.Look();
        Assert.Empty(heard);

        folder.Write("22");
        services.Look();
        Assert.Equal("1", Version(services.Books.Current));
        folder.Write("333"); // It is still being written.
        services.Look();
        Assert.Equal("1", Version(services.Books.Current));
        services.Look();
        Assert.Equal("333", Version(services.Books.Current));
        Assert.Equal([":333"], heard);

        services.Look();
        services.Look();
        Assert.Equal([":333"], heard);
        Assert.Equal(2, services.Logged(1).Count());
    }

    [Fact]
    public async Task Bad_files_keep_the_last_good_book_until_they_are_mended()
    {
        using var folder = new PackFolder("1");
        using var services = Of(folder);
        var good = services.Books.Current;
        var heard = new List<string>();
        using var listening = services.Books.OnChange((book, _) => heard.Add(Version(book)));
        Assert.Equal(HealthStatus.Healthy, (await Health(services)).Status);

        folder.Put("bad.json", Bad);
        LookTwice(services);
        var status = services.Books.GetStatus("");
        Assert.Same(good, status.Book);
        Assert.True(status.IsOutdated);
        var problem = Assert.Single(status.Problems, p => p.Severity == Severity.Error);
        Assert.EndsWith("bad.json", problem.File, StringComparison.Ordinal);
        Assert.Contains("rings", problem.Message, StringComparison.Ordinal);

        var rejected = Assert.Single(services.Logged(3));
        Assert.Contains("The packs of the rule book default have 1 errors. The book with the hash " + good.Hash + " stays in use",
            rejected, StringComparison.Ordinal);
        Assert.Contains(problem.ToString(), Assert.Single(services.Logged(5)), StringComparison.Ordinal);
        var health = await Health(services);
        Assert.Equal(HealthStatus.Degraded, health.Status);
        Assert.Contains("default", health.Description, StringComparison.Ordinal);
        Assert.Equal([problem.ToString()], Assert.IsAssignableFrom<IEnumerable<string>>(health.Data["default.problems"]));
        Assert.Equal(good.Hash, health.Data["default.hash"]);

        LookTwice(services);
        Assert.Single(services.Logged(3)); // The same bad files are not read again and again.

        File.Delete(Path.Combine(folder.Path, "bad.json"));
        LookTwice(services);
        Assert.False(services.Books.GetStatus("").IsOutdated);
        Assert.Same(good, services.Books.Current);
        Assert.Single(services.Logged(2));
        Assert.Equal(HealthStatus.Healthy, (await Health(services)).Status);

        folder.Write("22");
        LookTwice(services);
        Assert.Equal(["22"], heard);
    }

    // Each has the book that was in use when it asked, whole: of one version there is one advice, to the byte.
    [Fact]
    public async Task Sixteen_threads_that_advise_while_the_rules_change_each_have_one_book_whole()
    {
        var day = new DateOnly(2026, 11, 17);
        var pupil = PupilRecord.Build("P1", SecretPupil.Calendar).InYear(8, day).Mark(day, HalfDay.Morning, "O").Create();
        using var folder = new PackFolder("1");
        using var services = Of(folder);
        using var over = new CancellationTokenSource();
        var found = new ConcurrentBag<(string Version, string Advice)>();
        var seen = new ConcurrentDictionary<string, bool>(StringComparer.Ordinal);
        void Advise()
        {
            do
            {
                var book = services.Books.Current;
                found.Add((Version(book), book.Hash + book.Advise(pupil, day).ToJson()));
                seen[Version(book)] = true;
            }
            while (!over.IsCancellationRequested);
        }

        var threads = Enumerable.Range(0, 16).Select(_ => Task.Factory.StartNew(
            Advise, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)).ToList();
        try
        {
            for (var version = 2; version <= 6; version++)
            {
                folder.Write(new string('2', version));
                LookTwice(services);
                Assert.Equal(new string('2', version), Version(services.Books.Current));

                // Each version is advised by, however late a thread gets its turn; a thread that failed ends the wait.
                SpinWait.SpinUntil(() => seen.ContainsKey(new string('2', version)) || threads.Exists(t => t.IsCompleted));
            }
        }
        finally
        {
            await over.CancelAsync();
            await Task.WhenAll(threads);
        }

        var versions = found.GroupBy(f => f.Version, StringComparer.Ordinal).ToList();
        Assert.All(versions, v => Assert.Single(v.Select(f => f.Advice).Distinct(StringComparer.Ordinal)));
        Assert.True(versions.Count >= 5);
    }

    [Fact]
    public void A_folder_that_is_gone_keeps_the_book_and_is_loaded_when_it_is_back()
    {
        using var folder = new PackFolder("1");
        using var services = Of(folder);
        _ = services.Books.Current;
        Directory.Move(folder.Path, folder.Path + ".old");
        LookTwice(services);
        var status = services.Books.GetStatus("");
        Assert.Equal(("1", true), (Version(status.Book), status.IsOutdated));
        Assert.Equal("unreadable-pack", Assert.Single(status.Problems).Code);

        Directory.Move(folder.Path + ".old", folder.Path);
        LookTwice(services);
        Assert.False(services.Books.GetStatus("").IsOutdated);
    }

    [Fact]
    public void A_listener_that_fails_is_logged_and_the_others_hear()
    {
        using var folder = new PackFolder("1");
        using var services = Of(folder);
        _ = services.Books.Current;
        var heard = 0;
        using var failing = services.Books.OnChange((_, _) => throw new InvalidOperationException("the text of a listener"));
        using var hearing = services.Books.OnChange((_, _) => heard++);
        var gone = services.Books.OnChange((_, _) => heard += 100);
        gone.Dispose();
        folder.Write("22");
        services.Books.Reload("");
        Assert.Equal(1, heard);
        Assert.Contains("System.InvalidOperationException", Assert.Single(services.Logged(8)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_book_that_cannot_be_loaded_at_all_is_unhealthy()
    {
        using var folder = new PackFolder();
        folder.Put("bad.json", Bad);
        using var services = Of(folder);
        Assert.Throws<RuleBookException>(() => services.Books.Current);
        var health = await Health(services);
        Assert.Equal(HealthStatus.Unhealthy, health.Status);
        Assert.Contains("bad.json", string.Concat(Assert.IsAssignableFrom<IEnumerable<string>>(health.Data["default.problems"])),
            StringComparison.Ordinal);

        File.Delete(Path.Combine(folder.Path, "bad.json"));
        Assert.Equal("1", Version(services.Books.Current));
        Assert.Equal(HealthStatus.Healthy, (await Health(services)).Status);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_host_looks_by_itself_unless_it_is_asked_not_to(bool isWatched)
    {
        using var folder = new PackFolder("1");
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services.AddAttendanceRules(o =>
        {
            o.AddPack(folder.Path).ReloadInterval = TimeSpan.FromMilliseconds(10);
            o.ReloadOnChange = isWatched;
        });
        using var host = builder.Build();
        await host.StartAsync();
        var books = host.Services.GetRequiredService<IRuleBookMonitor>();
        var changed = new TaskCompletionSource<string>();
        using var listening = books.OnChange((book, _) => changed.TrySetResult(Version(book)));
        folder.Write("22");
        if (isWatched)
        {
            Assert.Equal("22", await changed.Task.WaitAsync(TimeSpan.FromMinutes(5)));
        }
        else
        {
            Assert.All(host.Services.GetRequiredService<Loading.RuleBookMonitor>().Books, b => Assert.False(b.IsWatched));
            Assert.Equal("1", Version(books.Current));
        }

        await host.StopAsync();
    }

    private static BookServices Of(PackFolder folder) => new(s => s.AddAttendanceRules(o => o.AddPack(folder.Path)));

    private static void LookTwice(BookServices services)
    {
        services.Look();
        services.Look();
    }

    private static async Task<HealthReportEntry> Health(BookServices services) =>
        (await services.Provider.GetRequiredService<HealthCheckService>().CheckHealthAsync()).Entries["attendance_rules"];

    private static string Version(RuleBook book) => book.Packs.Single(p => p.Id == "made-up").Version;
}
