using System.Reflection;

namespace AttendanceRules.Benchmarks.MadeUp;

/// <summary>The pack of ten rules, from inside the program.</summary>
internal static class TenRules
{
    private const string Folder = "ten-rules/";

    /// <summary>England's base, which the ten rules extend, and the ten rules.</summary>
    public static IReadOnlyList<PackSource> Packs => [PackSource.Shipped("england-base"), PackSource.FromFiles("ten-rules", Files())];

    private static Dictionary<string, string> Files()
    {
        var program = typeof(TenRules).Assembly;
        return program.GetManifestResourceNames().Where(n => n.StartsWith(Folder, StringComparison.Ordinal))
            .ToDictionary(n => n[Folder.Length..], n => Text(program, n), StringComparer.Ordinal);
    }

    private static string Text(Assembly program, string name)
    {
        using var reader = new StreamReader(program.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
