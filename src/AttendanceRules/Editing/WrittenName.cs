using AttendanceRules.Json;
using AttendanceRules.Packs.Schema;

namespace AttendanceRules.Editing;

/// <summary>A name where it is written in a file of a pack: where it is declared, or where something uses it.</summary>
/// <param name="Kinds">What it can name there.</param>
/// <param name="Name">The name; of a clause with its document, as document#clause.</param>
/// <param name="File">The file, by the name of the pack and the path in its folder.</param>
/// <param name="Line">The line, counted from 1.</param>
/// <param name="Column">The column of its first sign in UTF-16 units, counted from 1.</param>
/// <param name="Length">Its length as it is written; of a clause without its document.</param>
internal sealed record WrittenName(NameKinds Kinds, string Name, string File, int Line, int Column, int Length)
{
    /// <summary>
    /// What is written under the name, where it is declared or an inherited declaration is changed; null where it is used.
    /// </summary>
    public JsonItem? Item { get; init; }

    /// <summary>Whether it is declared here.</summary>
    public bool IsDeclared => Item is not null && !Item.Has("replaces");

    /// <summary>The pathway in which a stage is declared; null for everything else.</summary>
    public string? Pathway { get; init; }

    /// <summary>Whether a place is on the name or right behind it.</summary>
    public bool IsAt(int line, int column) => line == Line && column >= Column && column <= Column + Length;

    /// <summary>Whether another is written at the same place.</summary>
    public bool IsWhere(WrittenName other) => (File, Line, Column) == (other.File, other.Line, other.Column);

    /// <summary>Whether it can be a use of what is declared.</summary>
    public bool Means(WrittenName declared) =>
        (Kinds & declared.Kinds) != NameKinds.None && string.Equals(Name, declared.Name, StringComparison.Ordinal);
}
