using System.Globalization;

namespace AttendanceRules.Cli;

/// <summary>Reads dates given as options.</summary>
internal static class Dates
{
    public static Viewpoint Viewpoint(string? asOf, string? knownOn) =>
        new(Read(asOf, "--as-of") ?? DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime), Read(knownOn, "--known-on"));

    public static DateOnly? Read(string? text, string option) =>
        text is null ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date
        : throw new UsageException($"'{text}' is not a date; write {option} 2026-11-20.");
}
