using AttendanceRules.Records;

namespace AttendanceRules.Language;

/// <summary>Whom an entry is about (S27).</summary>
internal static class EntryParent
{
    /// <summary>True or false; undecided for a legal step that names no parent. A null or empty parent stands for the pupil as such, whom every entry is about.</summary>
    public static Truth IsAbout(this Entry entry, string? parent, bool isLegal) =>
        parent is not { Length: > 0 } || entry.Parent == parent ? Truth.True : entry.Parent is not null ? Truth.False : isLegal ? Truth.Undecided : Truth.True;
}
