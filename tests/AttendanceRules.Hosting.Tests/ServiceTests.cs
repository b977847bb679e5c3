using AttendanceRules.Advice;
using AttendanceRules.Calendar;
using AttendanceRules.Hosting.Loading;
using AttendanceRules.Records;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace AttendanceRules.Hosting.Tests;

/// <summary>Who can inject what, and from which packs it is.</summary>
public sealed class ServiceTests
{
    [Fact]
    public void Within_a_scope_book_and_advisor_are_of_the_book_in_use()
    {
        using var services = new BookServices(s => s.AddAttendanceRules(o => o.UseEngland()));
        using var scope = services.Provider.CreateScope();
        var book = scope.ServiceProvider.GetRequiredService<RuleBook>();
        Assert.Same(RuleBook.England, book);
        Assert.Same(book, services.Books.Current);
        Assert.Same(book, scope.ServiceProvider.GetRequiredService<AttendanceAdvisor>().Book);
    }

    [Fact]
    public void An_explanation_takes_casework_that_was_not_supplied_as_empty_where_it_is_asked_to()
    {
        using var services = new BookServices(s => s.AddAttendanceRules(o => o.UseEngland()));
        using var scope = services.Provider.CreateScope();
        var advisor = scope.ServiceProvider.GetRequiredService<AttendanceAdvisor>();
        var (day, options) = (new DateOnly(2026, 11, 17), new AdviceOptions { AssumeNothingDone = true });
        var pupil = PupilRecord.Build("P1", SecretPupil.Calendar).Mark(day, HalfDay.Morning, "N").WithoutCasework().Create();
        var school = new SchoolRecord("S", SecretPupil.Calendar, [pupil]);
        Assert.Contains(advisor.Explain(pupil, day).Advice.Undecided, WaitsForCasework);
        Assert.DoesNotContain(advisor.Explain(pupil, day, options).Advice.Undecided, WaitsForCasework);
        Assert.Contains(advisor.Explain(school, "P1", day).Advice.Undecided, WaitsForCasework);
        Assert.DoesNotContain(advisor.Explain(school, "P1", day, options).Advice.Undecided, WaitsForCasework);

        static bool WaitsForCasework(UndecidedAction line) => line.Missing.Contains("casework");
    }

    [Fact]
    public void A_scope_keeps_its_book_where_another_comes_into_use()
    {
        using var folder = new PackFolder("1");
        using var services = new BookServices(s => s.AddAttendanceRules(o => o.AddPack(folder.Path)));
        using var scope = services.Provider.CreateScope();
        Assert.Equal("1", Version(scope.ServiceProvider.GetRequiredService<RuleBook>()));
        folder.Write("2");
        services.Books.Reload("");

        Assert.Equal("1", Version(scope.ServiceProvider.GetRequiredService<AttendanceAdvisor>().Book));
        Assert.Equal("2", Version(services.Books.Current));
        using var next = services.Provider.CreateScope();
        Assert.Equal("2", Version(next.ServiceProvider.GetRequiredService<RuleBook>()));
    }

    [Fact]
    public void Books_with_names_are_beside_each_other()
    {
        using var one = new PackFolder("1");
        using var two = new PackFolder("2");
        using var services = new BookServices(s => s.AddAttendanceRules("one", o => o.AddPack(one.Path))
            .AddAttendanceRules("two", o => o.AddPack(two.Path)));
        Assert.Equal(["one", "two"], services.Books.Names);
        Assert.Equal("1", Version(services.Books.GetBook("one")));
        using var scope = services.Provider.CreateScope();
        Assert.Equal("2", Version(scope.ServiceProvider.GetRequiredKeyedService<RuleBook>("two")));
        Assert.Equal("2", Version(scope.ServiceProvider.GetRequiredKeyedService<AttendanceAdvisor>("two").Book));

        var unknown = Assert.Throws<ArgumentException>(() => services.Books.GetBook("three"));
        Assert.Contains("Unknown rule book 'three'. Added are: 'one', 'two'. Add it with AddAttendanceRules(\"three\", o => …).",
            unknown.Message, StringComparison.Ordinal);
        var unnamed = Assert.Throws<ArgumentException>(() => services.Books.Current);
        Assert.Contains("No rule book without a name was added. Added are: 'one', 'two'.", unnamed.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Packs_added_in_two_calls_make_one_book()
    {
        using var folder = new PackFolder();
        using var services = new BookServices(s => s.AddAttendanceRules(o => o.UseEngland())
            .AddAttendanceRules(o => o.AddPack(folder.Path)));
        Assert.Equal(["england-base", "england", "made-up"], services.Books.Current.Packs.Select(p => p.Id));
    }

    [Fact]
    public void Packs_may_come_from_the_configuration_and_from_memory()
    {
        using var folder = new PackFolder();
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Rules:Packs:0"] = "england-base", ["Rules:Packs:1"] = folder.Path, ["Rules:ReloadInterval"] = "00:00:30",
        }).Build();
        var files = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["pack.json"] = """{ "pack": { "id": "mine", "title": "Mine", "version": "3", "extends": "made-up", "from": "2026-08-01" } }""",
        };
        using var services = new BookServices(s => s.AddAttendanceRules(o =>
        {
            configuration.GetSection("Rules").Bind(o);
            o.AddPack(PackSource.FromFiles("mine", files));
        }));
        Assert.Equal(["england-base", "made-up", "mine"], services.Books.Current.Packs.Select(p => p.Id));
        var book = Assert.Single(services.Provider.GetRequiredService<RuleBookMonitor>().Books);
        Assert.Equal((true, TimeSpan.FromSeconds(30)), (book.IsWatched, book.Interval));
    }

    [Fact]
    public async Task A_relative_path_begins_at_the_content_root()
    {
        using var folder = new PackFolder("7");
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings
        {
            ContentRootPath = Path.GetDirectoryName(folder.Path),
        });
        builder.Services.AddAttendanceRules(o => o.AddPack(Path.GetFileName(folder.Path)));
        using var host = builder.Build();
        await host.StartAsync();
        Assert.Equal("7", Version(host.Services.GetRequiredService<IRuleBookMonitor>().Current));
        await host.StopAsync();
    }

    private static string Version(RuleBook book) => book.Packs.Single(p => p.Id == "made-up").Version;
}
