namespace AttendanceRules.Tests.Properties;

/// <summary>Another order for a list, the same for the same number.</summary>
internal static class Shuffle
{
    public static IReadOnlyList<T> Of<T>(IEnumerable<T> items, int seed) =>
        [.. items.Select((item, i) => (item, Key: Mixed((uint)i, (uint)seed))).OrderBy(x => x.Key).Select(x => x.item)];

    private static uint Mixed(uint i, uint seed)
    {
        var x = unchecked((i * 2654435761u) ^ (seed * 2246822519u));
        x = unchecked((x ^ (x >> 15)) * 2246822519u);
        return unchecked((x ^ (x >> 13)) * 3266489917u);
    }
}
