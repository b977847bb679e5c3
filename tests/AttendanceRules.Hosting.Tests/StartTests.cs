using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace AttendanceRules.Hosting.Tests;

/// <summary>An application whose packs or options have mistakes does not start, and says all of them.</summary>
public sealed class StartTests
{
    [Fact]
    public async Task Options_without_packs_are_refused()
    {
        var refused = await Assert.ThrowsAsync<OptionsValidationException>(() => Start(s => s.AddAttendanceRules(_ => { })));
        Assert.Equal(["The rule book: it has no packs. Call UseEngland() or AddPack(\"path\")."], refused.Failures);
    }

    [Fact]
    public async Task Every_mistake_in_options_is_said_with_the_book_and_what_there_is()
    {
        var refused = await Assert.ThrowsAsync<OptionsValidationException>(() => Start(s => s.AddAttendanceRules("north", o =>
        {
            o.AddPack("no-such-pack").AddPack("england").ReloadInterval = TimeSpan.Zero;
            o.Packs.Add(" ");
        })));
        var failures = refused.Failures.ToList();
        Assert.Equal(3, failures.Count);
        Assert.StartsWith("The rule book 'north': 'no-such-pack' is neither a shipped pack nor a folder; '", failures[0],
            StringComparison.Ordinal);
        Assert.Contains("Shipped packs are: addressing-absence, ", failures[0], StringComparison.Ordinal);
        Assert.Equal("The rule book 'north': a pack without a name. Write the id of a shipped pack or the path of a folder.", failures[1]);
        Assert.Equal("The rule book 'north': ReloadInterval is 00:00:00; it is from 10 milliseconds to a day.", failures[2]);
    }

    [Theory]
    [InlineData(9, false)]
    [InlineData(10, true)]
    [InlineData(24 * 60 * 60 * 1000, true)]
    [InlineData((24 * 60 * 60 * 1000) + 1, false)]
    public async Task The_folders_are_looked_at_every_ten_milliseconds_to_once_a_day(int milliseconds, bool isRight)
    {
        Task Do() => Start(s => s.AddAttendanceRules(o =>
            o.AddPack("england-base").ReloadInterval = TimeSpan.FromMilliseconds(milliseconds)));
        if (isRight)
        {
            await Do();
        }
        else
        {
            await Assert.ThrowsAsync<OptionsValidationException>(Do);
        }
    }

    [Fact]
    public async Task Packs_with_errors_are_refused_with_every_place()
    {
        using var folder = new PackFolder();
        folder.Put("rules.json", """
            { "rules": {
                "a": { "when": "nobody >= 1", "do": [ "ring" ], "sources": [ "s#1" ] },
                "b": { "do": [ "rings" ], "sources": [ "s#1" ] } } }
            """);
        var refused = await Assert.ThrowsAsync<RuleBookException>(() => Start(s => s.AddAttendanceRules(o => o.AddPack(folder.Path))));
        Assert.Contains(refused.Problems, p => p.File.EndsWith("rules.json", StringComparison.Ordinal) && p.Line == 2);
        Assert.Contains(refused.Problems, p => p.File.EndsWith("rules.json", StringComparison.Ordinal) && p.Line == 3);
    }

    private static async Task Start(Action<IServiceCollection> add)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        add(builder.Services);
        using var host = builder.Build();
        await host.StartAsync();
        await host.StopAsync();
    }
}
