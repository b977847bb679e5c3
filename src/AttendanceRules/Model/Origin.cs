using AttendanceRules.Problems;

namespace AttendanceRules.Model;

/// <summary>Where a pack says something.</summary>
/// <param name="Pack">The id of the pack in whose file it is written; what a layer changes is the layer's own.</param>
/// <param name="Layer">How many packs that one builds on: 0 for a base.</param>
/// <param name="File">The file, by the name of the pack and the path in its folder.</param>
/// <param name="Line">The line, counted from 1.</param>
/// <param name="Column">The column in UTF-16 units, counted from 1.</param>
/// <param name="Path">The JSON path.</param>
internal sealed record Origin(string Pack, int Layer, string File, int Line, int Column, string Path) : IPlace
{
    /// <summary>Of what no pack says: what is built in.</summary>
    public static readonly Origin None = new("", 0, "", 0, 0, "");
}
