using System.Globalization;
using AttendanceRules.Bulk;

namespace AttendanceRules.Cli;

/// <summary>The option <c>--part</c>: pupils by number, or one of several even parts.</summary>
internal static class PartOption
{
    private const string Form = "Write --part as 1001..2000 (pupils by number, from 1, ends included), as 1001.. (to the last), or as 3/8 "
        + "(the third of eight).";

    /// <summary>The pupils that are meant; null: all.</summary>
    /// <exception cref="UsageException">It is written in another form, or the file has no such pupils.</exception>
    public static PupilRange? Read(string? written, long pupils)
    {
        if (written is null)
        {
            return null;
        }

        if (written.Split('/') is [var part, var parts])
        {
            return Number(part) is > 0 and <= int.MaxValue and var which && Number(parts) is <= int.MaxValue and var all && all >= which
                ? PupilRange.Part((int)which, (int)all, pupils) : throw new UsageException(Form);
        }

        if (written.Split("..") is not [var from, var to] || Number(from) is not (> 0 and var first)
            || (to.Length == 0 ? pupils : Number(to)) is not { } last || (to.Length > 0 && last < first))
        {
            throw new UsageException(Form);
        }

        return first <= pupils + 1 && last <= pupils ? new PupilRange(first - 1, last - first + 1) : throw new UsageException(
            string.Create(CultureInfo.InvariantCulture, $"The file has {pupils} pupils; --part {written} reaches beyond them."));
    }

    private static long? Number(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
