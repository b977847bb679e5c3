using System.Reflection;
using AttendanceRules.Advice;

namespace AttendanceRules.Benchmarks.Reference;

/// <summary>The pack to measure by, from inside the program.</summary>
internal static class ReferencePack
{
    private const string Folder = "reference/";

    /// <summary>England's base, which it extends, and the pack.</summary>
    public static IReadOnlyList<PackSource> Packs => [PackSource.Shipped("england-base"), PackSource.FromFiles("reference", Files())];

    /// <summary>What both ways of working must agree on.</summary>
    public static IEnumerable<(string Rule, string? Parent, ActionStatus Status, DateOnly? Due)> Lines(PupilAdvice advice) =>
        advice.Actions.Select(a => (a.Rules[0], a.Parent, a.Status, a.Due));

    /// <summary>The same of the lines by hand.</summary>
    public static IEnumerable<(string Rule, string? Parent, ActionStatus Status, DateOnly? Due)> Lines(ReferenceLine[] lines) =>
        lines.Select(l => (ReferenceRules.All[l.Rule].Id, l.Parent == 0 ? null : ReferencePupil.Parents[l.Parent - 1], l.Status, l.Due));

    private static Dictionary<string, string> Files()
    {
        var program = typeof(ReferencePack).Assembly;
        return program.GetManifestResourceNames().Where(n => n.StartsWith(Folder, StringComparison.Ordinal))
            .ToDictionary(n => n[Folder.Length..], n => Text(program, n), StringComparer.Ordinal);
    }

    private static string Text(Assembly program, string name)
    {
        using var reader = new StreamReader(program.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
