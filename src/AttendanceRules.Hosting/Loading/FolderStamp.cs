using System.Globalization;
using System.Text;

namespace AttendanceRules.Hosting.Loading;

/// <summary>
/// What the pack files of some folders look like from outside: names, sizes, times of the last change. Compared from look to look. Events
/// of the file system would be quicker, but do not arrive from network shares, from mounted volumes of containers, or after a folder was
/// put in the place of another.
/// </summary>
internal static class FolderStamp
{
    // One more than a pack may have; loading then says so.
    private const int MostFiles = 501;

    // Files further down are refused when the pack is loaded.
    private const int MostFolders = 9;

    private static readonly EnumerationOptions Options = new()
    {
        RecurseSubdirectories = true, MaxRecursionDepth = MostFolders, AttributesToSkip = FileAttributes.ReparsePoint,
    };

    /// <summary>The stamp. Equal stamps: nothing was changed, as far as can be seen.</summary>
    /// <param name="folders">The folders, there or not.</param>
    public static string Of(IEnumerable<string> folders)
    {
        var text = new StringBuilder();
        foreach (var folder in folders)
        {
            text.Append(folder).Append('\n');
            try
            {
                foreach (var file in new DirectoryInfo(folder).EnumerateFiles("*.json*", Options).Take(MostFiles)
                    .OrderBy(f => f.FullName, StringComparer.Ordinal))
                {
                    text.Append(CultureInfo.InvariantCulture, $"{file.FullName} {file.Length} {file.LastWriteTimeUtc.Ticks}\n");
                }
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                text.Append(e.GetType().Name).Append('\n');
            }
        }

        return text.ToString();
    }
}
