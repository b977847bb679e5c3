using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace AttendanceRules.Import.Workbooks;

/// <summary>
/// Copies a workbook without what differs from one run to the next: the time of each part, and ids made up at random, by which its
/// parts name each other. They become 1, 2, 3 in the order in which they come first.
/// </summary>
internal static partial class SameArchive
{
    // The first time that an archive can hold.
    private static readonly DateTimeOffset Time = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <param name="source">The workbook, at its start.</param>
    /// <param name="target">Where to write; stays open.</param>
    public static void Copy(Stream source, Stream target)
    {
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        using var from = new ZipArchive(source, ZipArchiveMode.Read, leaveOpen: true);
        using var to = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var part in from.Entries.OrderBy(e => e.FullName, StringComparer.Ordinal))
        {
            var copy = to.CreateEntry(part.FullName, CompressionLevel.Optimal);
            copy.LastWriteTime = Time;
            using var read = part.Open();
            using var write = copy.Open();
            if (!NamesParts(part.FullName))
            {
                read.CopyTo(write);
                continue;
            }

            using var reader = new StreamReader(read, Encoding.UTF8);
            write.Write(Encoding.UTF8.GetBytes(RandomId().Replace(reader.ReadToEnd(), id => Numbered(ids, id.Value))));
        }
    }

    // Only these name other parts; a cell that looks like an id is text of a sheet.
    private static bool NamesParts(string part) =>
        part.EndsWith(".rels", StringComparison.Ordinal) || string.Equals(part, "xl/workbook.xml", StringComparison.Ordinal);

    private static string Numbered(Dictionary<string, string> ids, string id)
    {
        ids.TryAdd(id, string.Create(CultureInfo.InvariantCulture, $"R{ids.Count + 1}"));
        return ids[id];
    }

    [GeneratedRegex("R[0-9a-fA-F]{32}", RegexOptions.None, 10_000)]
    private static partial Regex RandomId();
}
