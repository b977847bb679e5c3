namespace AttendanceRules.Json.Layout;

/// <summary>A value of a JSON text as it is laid out: with its comments, and whether a blank line is before it.</summary>
internal sealed class LayoutNode
{
    /// <summary>The name as it is written, with its quotes; empty outside an object.</summary>
    public string Name { get; init; } = "";

    /// <summary>A text, number or word as it is written; empty for a list or an object.</summary>
    public string Raw { get; init; } = "";

    /// <summary><c>{</c> or <c>[</c>; a space for anything else.</summary>
    public char Opens { get; init; } = ' ';

    public bool IsAfterBlank { get; init; }

    /// <summary>Comments on lines of their own before it.</summary>
    public IReadOnlyList<string> Before { get; init; } = [];

    /// <summary>Comments behind it, on its line.</summary>
    public List<string> Behind { get; } = [];

    /// <summary>What an object or a list holds, in order.</summary>
    public List<LayoutNode> Parts { get; } = [];

    /// <summary>Comments after the last part.</summary>
    public IReadOnlyList<string> AtEnd { get; set; } = [];

    public bool IsList => Opens == '[';

    public bool IsScalar => Opens == ' ';

    /// <summary>True where a comment is inside it, which keeps it from one line.</summary>
    public bool HoldsComments => AtEnd.Count > 0 || Parts.Exists(p => p.Before.Count > 0 || p.Behind.Count > 0 || p.HoldsComments);

    /// <summary>The value on one line, without its name and comments.</summary>
    public string Line => IsScalar ? Raw : Parts.Count == 0 ? IsList ? "[]" : "{}"
        : $"{Opens} {string.Join(", ", Parts.Select(p => p.Named + p.Line))} {(IsList ? ']' : '}')}";

    /// <summary>Its name with the colon.</summary>
    public string Named => Name.Length > 0 ? Name + ": " : "";
}
