using AttendanceRules.Model.Values;

namespace AttendanceRules.Tests.Facts;

/// <summary>Runs of days long enough, each counted where it starts (S19).</summary>
internal static class EpisodeTwin
{
    public static Ratio? Of(World world, PlainWindow window, string asked, int atLeast) => window.Find(world) is { } days
        ? Ratio.Of(RunTwin.Runs(world.Sessions(), asked, ofDays: true).Runs.Count(r => r.Count >= atLeast && days.Contains(r[0]))) : null;
}
