using AttendanceRules.Model.Values;
using AttendanceRules.Records;

namespace AttendanceRules.Evaluation;

/// <summary>Whom an entry is about (S27).</summary>
internal static class EntryParent
{
    /// <summary>
    /// True or false; undecided for a legal step that names no parent. A null or empty parent means the pupil as such, whom every entry is
    /// about.
    /// </summary>
    public static Truth Concerns(this Entry entry, string? parent, bool isLegal) =>
        !entry.MayConcern(parent) ? Truth.False : isLegal && parent is { Length: > 0 } && entry.Parent is null ? Truth.Undecided
            : Truth.True;
}
