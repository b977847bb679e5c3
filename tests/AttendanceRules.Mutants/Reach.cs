namespace AttendanceRules.Mutants;

/// <summary>What a test reaches, and how long it takes.</summary>
internal sealed record Reach(string Name, double Time, HashSet<int> Cold, HashSet<int> Warm)
{
    public static IReadOnlyList<Reach> Read(string file) => [.. File.ReadLines(file).Select(l => l.Split('\t'))
        .Select(p => new Reach(p[0], double.Parse(p[1]), Ids(p[2]), Ids(p[3])))];

    private static HashSet<int> Ids(string text) => text.Length == 0 ? [] : [.. text.Split(',').Select(int.Parse)];
}
