using System.Globalization;
using System.Reflection;

namespace AttendanceRules.Benchmarks.Startup;

/// <summary>
/// Runs the tool in this process and writes what it makes of generic types as a profile. Of the framework's lists and queries the compiler
/// ahead of time sees only what is called by name; a profile names the rest, such as how a query moves on.
/// </summary>
internal static class StartupProfile
{
    /// <summary>What the command is called: <c>profile TOOL.dll FILE.mibc</c> and the command line of the tool.</summary>
    public const string Name = "profile";

    private const BindingFlags Own = BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance
        | BindingFlags.Static;

    public static void Run(string tool, string file, string[] words, TextWriter output)
    {
        using var compiled = new CompiledMethods();
        Assembly.LoadFrom(Path.GetFullPath(tool)).EntryPoint!.Invoke(null, [words]);
        var names = new TypeNames();
        var generic = compiled.Found().Where(m => m.Type.Contains('[', StringComparison.Ordinal));
        List<MethodBase> methods = [.. generic.SelectMany(m => Of(names.Find(m.Type), m.Method))];
        ProfileFile.Write(file, methods);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{methods.Count} methods in {file}."));
    }

    // Every overload: one more costs little.
    private static IEnumerable<MethodBase> Of(Type? type, string method) => type is null ? [] : type.GetMembers(Own).OfType<MethodBase>()
        .Where(m => m.Name == method && !m.IsAbstract && m is not MethodInfo { IsGenericMethodDefinition: true });
}
