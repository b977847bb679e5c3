using System.Globalization;
using FsCheck;

namespace AttendanceRules.Tests;

/// <summary>The same samples on every run; the environment variable SAMPLES_SEED asks for others.</summary>
internal static class Sampling
{
    public static Config Runs(int runs) =>
        Config.QuickThrowOnFailure.WithMaxTest(runs).WithReplay(ulong.Parse(Environment.GetEnvironmentVariable("SAMPLES_SEED") ?? "20261102", CultureInfo.InvariantCulture), 20270613);
}
