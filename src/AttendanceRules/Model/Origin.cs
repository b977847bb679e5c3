using AttendanceRules.Problems;

namespace AttendanceRules.Model;

/// <summary>Where a pack says something. Two are equal where pack and place are.</summary>
/// <param name="pack">The id of the pack in whose file it is written; what a layer changes is the layer's own.</param>
/// <param name="layer">How many packs that one builds on: 0 for a base.</param>
/// <param name="at">The place. Its path is put together when it is asked for.</param>
internal sealed class Origin(string pack, int layer, IPlace at) : IPlace, IEquatable<Origin>
{
    /// <summary>Of what no pack says: what is built in.</summary>
    public static readonly Origin None = new("", 0, new Nowhere());

    public string Pack => pack;

    public int Layer => layer;

    /// <summary>The file, by the name of the pack and the path in its folder.</summary>
    public string File => at.File;

    /// <summary>The line, counted from 1.</summary>
    public int Line => at.Line;

    /// <summary>The column in UTF-16 units, counted from 1.</summary>
    public int Column => at.Column;

    /// <summary>The JSON path.</summary>
    public string Path => at.Path;

    public bool Equals(Origin? other) => other is not null && Line == other.Line && Column == other.Column && File == other.File
        && pack == other.Pack && layer == other.Layer && Path == other.Path;

    public override bool Equals(object? obj) => Equals(obj as Origin);

    public override int GetHashCode() => HashCode.Combine(File, Line, Column);

    private sealed class Nowhere : IPlace
    {
        public string File => "";

        public int Line => 0;

        public int Column => 0;

        public string Path => "";
    }
}
