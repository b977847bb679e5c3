using AttendanceRules.Calendar;
using AttendanceRules.Problems;

namespace AttendanceRules.Cli;

/// <summary>Reads dates given as options.</summary>
internal static class Dates
{
    public static Viewpoint Viewpoint(string? asOf, string? knownOn) =>
        new(Read(asOf, "--as-of") ?? DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime), Read(knownOn, "--known-on"));

    public static DateSpan? Span(string? text, string option)
    {
        if (text?.Split("..") is not { } ends)
        {
            return null;
        }

        return ends.Length == 2 && Read(ends[0], option) is { } from && Read(ends[1], option) is { } to && from <= to
            ? new DateSpan(from, to)
            : throw new UsageException($"'{text}' is not a stretch of days; write {option} 2026-09-02..2026-12-18.");
    }

    public static DateOnly? Read(string? text, string option) =>
        text is null ? null
        : IsoDate.TryParse(text, out var date) ? date
        : throw new UsageException($"'{text}' is not a date; write {option} 2026-11-20.");
}
