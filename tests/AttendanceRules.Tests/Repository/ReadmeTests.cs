using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AttendanceRules.Tests.Repository;

/// <summary>The README's code compiles, runs, and prints what the README says it prints.</summary>
[Trait("Category", "Slow")]
public sealed partial class ReadmeTests
{
    [Fact]
    public void The_code_prints_what_is_written_below_it()
    {
        var text = File.ReadAllText(RepositoryFolder.Of("README.md")).ReplaceLineEndings("\n");
        var (code, printed) = (Code().Match(text).Groups[1].Value, Printed().Match(text).Groups[1].Value);
        Assert.NotEmpty(code);

        Assert.Equal(printed, Run(code));
    }

    private static string Run(string code)
    {
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Append(typeof(RuleBook).Assembly.Location)
            .Distinct(StringComparer.Ordinal).Select(path => MetadataReference.CreateFromFile(path));
        var tree = CSharpSyntaxTree.ParseText("using System;\nusing System.Linq;\n" + code,
            cancellationToken: TestContext.Current.CancellationToken);
        var compilation = CSharpCompilation.Create("readme", [tree], references,
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));
        using var stream = new MemoryStream();
        var result = compilation.Emit(stream, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Empty(result.Diagnostics.Where(d => d.Severity >= DiagnosticSeverity.Warning).Select(d => d.ToString()));

        var main = Assembly.Load(stream.ToArray()).EntryPoint!;
        var (before, writer) = (Console.Out, new StringWriter { NewLine = "\n" });
        try
        {
            Console.SetOut(writer);
            main.Invoke(null, main.GetParameters().Length == 0 ? null : [Array.Empty<string>()]);
        }
        finally
        {
            Console.SetOut(before);
        }

        // Property tests that end at the same time print their number of runs to the same console.
        return string.Concat(writer.ToString().Split('\n').Where(l => !l.StartsWith("Ok, passed ", StringComparison.Ordinal)
            && l.Length > 0).Select(l => l + "\n"));
    }

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline, 60_000)]
    private static partial Regex Code();

    [GeneratedRegex("```text\n(.*?)```", RegexOptions.Singleline, 60_000)]
    private static partial Regex Printed();
}
