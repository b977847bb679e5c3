using AttendanceRules.Packs.Json;

namespace AttendanceRules.Hosting.Loading;

/// <summary>
/// What the pack files of some folders look like from outside. Compared from look to look: events of the file system would be quicker, but
/// do not arrive from network shares, from mounted volumes of containers, or after a folder was put in the place of another.
/// </summary>
internal static class FolderStamp
{
    /// <summary>The stamp. Equal stamps: nothing was changed, as far as can be seen.</summary>
    /// <param name="folders">The folders, there or not.</param>
    public static string Of(IEnumerable<string> folders) => string.Concat(folders.Select(PackFolder.Stamp));
}
