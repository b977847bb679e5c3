using System.Globalization;
using FsCheck;

namespace AttendanceRules.Tests;

/// <summary>The same samples on every run; the environment variable SAMPLES_SEED asks for others.</summary>
internal static class Sampling
{
    private static readonly string? Wanted = Environment.GetEnvironmentVariable("SAMPLES_SEED");

    /// <summary>The seeds 1 to 24; where SAMPLES_SEED is set, the 24 from it on too.</summary>
    public static IReadOnlyList<ulong> Seeds { get; } =
        [.. new[] { 1UL, Wanted is null ? 1UL : Seed }.SelectMany(first => Enumerable.Range(0, 24).Select(i => first + (ulong)i))
            .Distinct()];

    private static ulong Seed => ulong.Parse(Wanted ?? "20261102", CultureInfo.InvariantCulture);

    public static Config Runs(int runs) => Runs(runs, Seed);

    public static Config Runs(int runs, ulong seed) => Config.QuickThrowOnFailure.WithMaxTest(runs).WithReplay(seed, 20270613);
}
