using System.Diagnostics;
using System.Text;

namespace AttendanceRules.Packages.Tests;

/// <summary>
/// Projects made from the packed files alone, in a folder outside the repository, are built and run. Their code is that of the pages in
/// <c>src/docs</c>, and what they print is what the pages say.
/// </summary>
[Collection(nameof(PackedFiles))]
public sealed class ConsumerTests(PackedFiles packed)
{
    private static readonly string Tool = OperatingSystem.IsWindows() ? ".exe" : "";

    [Fact]
    public void A_console_project_prints_what_the_first_page_says() =>
        Assert.Equal(new DocPage("start.md").Printed, packed.Run(packed.Built(Consumers.Console, "net10.0", "console" + Tool)));

    [Fact]
    public void Trimmed_and_with_its_runtime_it_gives_the_same_advice()
    {
        var (whole, trimmed) = (packed.Built(Consumers.Console, "net10.0", "console" + Tool),
            packed.Built(Consumers.Console, "net10.0", "publish", "console" + Tool));
        var advice = packed.Run(whole, "json");
        Assert.Contains("\"schemaVersion\"", advice, StringComparison.Ordinal);
        Assert.Equal(advice, packed.Run(trimmed, "json"));
        Assert.True(new FileInfo(Path.ChangeExtension(trimmed, null) + ".dll").Exists);
        Assert.False(File.Exists(Path.Combine(Path.GetDirectoryName(trimmed)!, "System.Private.Xml.dll")), "Nothing was trimmed.");
    }

    [Theory]
    [InlineData("net10.0", "pages.dll", "10")]
    [InlineData("net8.0", "pages", "8")]
    public void The_other_pages_print_what_they_say_by_the_packages_of_each_target_framework(string framework, string file, string runtime)
    {
        var built = packed.Built(Consumers.Pages, framework, file.EndsWith(".dll", StringComparison.Ordinal) ? file : file + Tool);
        Assert.Equal(Consumers.PagesPrinted + "True\npupil.certain\n3\n" + runtime + "\n", packed.Run(built));
    }

    [Fact]
    public void A_test_project_runs_the_cases_of_a_pack() => Assert.Contains("Total: 3, Errors: 0, Failed: 0",
        packed.Run(packed.Built(Consumers.Tests, "net10.0", "tests.dll"), "-noColor"), StringComparison.Ordinal);

    [Fact]
    public async Task A_web_project_answers_the_request_of_the_page()
    {
        using var service = new Process
        {
            StartInfo = DotNet.StartInfo(DotNet.Host, packed.NewFolder("service"), "exec",
                packed.Built(Consumers.Web, "net10.0", "web.dll"), "--urls", "http://127.0.0.1:0"),
        };
        service.Start();
        try
        {
            using var client = new HttpClient { BaseAddress = await AddressOf(service) };
            Assert.Equal("Healthy", await client.GetStringAsync("/health", TestContext.Current.CancellationToken));
            using var request = new StringContent(new DocPage("production.md").Json, Encoding.UTF8, "application/json");
            var answer = await client.PostAsync("/advice", request, TestContext.Current.CancellationToken);
            var advice = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.True(answer.IsSuccessStatusCode, advice);
            Assert.Contains("\"ask-reason\"", advice, StringComparison.Ordinal);
        }
        finally
        {
            service.Kill(entireProcessTree: true);
        }
    }

    [Fact]
    public void The_examples_in_comments_and_readmes_compile()
    {
        Assert.True(packed.Examples.Count > 80, "Too few examples to say anything.");
        Assert.All(PackedFiles.Ids.Where(id => id != "AttendanceRules.Cli"), id => Assert.Contains(packed.Examples,
            e => e.Place.Contains(id + ".", StringComparison.Ordinal) || e.Place == $"README.md of {id}"));
        var compiled = File.ReadAllText(packed.Built(Consumers.Web, "net10.0", "web.dll"), Encoding.Latin1);

        // A method, or a namespace where the example has types of its own.
        Assert.All(Enumerable.Range(0, packed.Examples.Count), i => Assert.True(
            compiled.Contains($"<Example{i}>", StringComparison.Ordinal) || compiled.Contains($"\0Example{i}\0", StringComparison.Ordinal),
            packed.Examples[i].Place));
    }

    [Fact]
    public void The_tool_is_installed_and_runs_and_completes_in_a_shell()
    {
        var folder = packed.NewFolder("tool");
        DotNet.Run(folder, "tool", "install", "AttendanceRules.Cli", "--tool-path", folder, "--version", packed.Version).Succeeds();
        var tool = Path.Combine(folder, "attendance-rules" + Tool);
        var list = DotNet.Start(tool, folder, "today", RepositoryFolder.Of("seeds", "school"), "--as-of", "2026-11-20");
        Assert.Equal((0, ""), (list.ExitCode, list.Error));
        Assert.StartsWith("larkrise: Fri 20 Nov, for school.", list.Output, StringComparison.Ordinal);
        if (OperatingSystem.IsWindows())
        {
            return; // Its shell needs a screen.
        }

        var completed = DotNet.Start("bash", folder, "-c", "PATH=\"$PWD:$PATH\"; source <(attendance-rules completion bash); "
            + "COMP_LINE='attendance-rules ev'; COMP_POINT=19; COMP_WORDS=(attendance-rules ev); COMP_CWORD=1; _attendance_rules; "
            + "echo \"${COMPREPLY[@]}\"").Succeeds();
        Assert.Equal("evaluate\n", completed.Output);
    }

    private static async Task<Uri> AddressOf(Process service)
    {
        const string Listening = "Now listening on: ";
        var lines = new StringBuilder();
        while (await service.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            lines.AppendLine(line);
            if (line.IndexOf(Listening, StringComparison.Ordinal) is >= 0 and var at)
            {
                return new Uri(line[(at + Listening.Length)..]);
            }
        }

        var errors = await service.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        throw new InvalidOperationException($"The service did not listen.\n{lines}{errors}");
    }
}
