using AttendanceRules.Records;

namespace AttendanceRules.Language;

/// <summary>Whom an entry is about (S27).</summary>
internal static class EntryParent
{
    /// <summary>True or false; undecided for a legal step that names no parent. A null or empty parent stands for the pupil as such, whom every entry is about.</summary>
    public static Truth IsAbout(this Entry entry, string? parent, bool isLegal) =>
        !entry.Concerns(parent) ? Truth.False : isLegal && parent is { Length: > 0 } && entry.Parent is null ? Truth.Undecided : Truth.True;
}
