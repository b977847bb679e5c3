using AttendanceRules.Advice;

namespace AttendanceRules.Testing.Snapshots;

/// <summary>Where the pupil is on a pathway.</summary>
internal static class PathwayLines
{
    public static void Add(PathwayPosition position, SnapshotLines lines)
    {
        lines.Add(2, Written.Joined(
            $"{position.Pathway}{Written.Parent(position.Parent)}: {position.Status.ToWord()}"
                + (position.Until is { } until ? $" until {Written.Day(until)}" : ""),
            position.Stage is { } stage ? $"stage {stage}{(position.Since is { } since ? $" since {Written.Day(since)}" : "")}" : null,
            $"cycle from {Written.Day(position.Cycle)}"));
        if (position.Next.Count > 0)
        {
            lines.Add(3, $"next {string.Join("; ", position.Next.Select(Next))}");
        }
    }

    private static string Next(NextStage next) => $"{next.Stage} {next.Status.ToWord()}"
        + (next.Earliest is { } day ? $" earliest {Written.Day(day)}" : "")
        + (next.Missing.Count > 0 ? $" missing {string.Join(", ", next.Missing)}" : "");
}
