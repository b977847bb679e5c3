using System.Text;
using AttendanceRules.Json;
using AttendanceRules.Problems;

namespace AttendanceRules.Editing;

/// <summary>A file of a pack with its names.</summary>
/// <param name="Pack">The pack, by the name of its folder.</param>
/// <param name="File">The file, by the name of the pack and the path in its folder.</param>
/// <param name="Root">The file as it was read; null where it cannot be read.</param>
/// <param name="Names">Its names, in the order in which they are found; a calendar has none.</param>
internal sealed record FileNames(string Pack, string File, JsonItem? Root, IReadOnlyList<WrittenName> Names)
{
    /// <summary>Whether it is a school calendar for the cases.</summary>
    public bool IsCalendar => File.StartsWith(Pack + "/calendars/", StringComparison.Ordinal);

    public static FileNames Read(string pack, string file, string text)
    {
        var root = JsonItemReader.Read(file, Encoding.UTF8.GetBytes(text), new ProblemList());
        var names = new FileNames(pack, file, root, []);
        return root is { Kind: JsonItemKind.Map } && !names.IsCalendar ? names with { Names = NameWalk.In(root, text) } : names;
    }
}
