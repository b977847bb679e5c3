using AttendanceRules.Records;

namespace AttendanceRules.RecordChecks;

/// <summary>Parents that casework and answers name. Where none were supplied (null) none is checked, and a notice says so.</summary>
internal static class ParentCheck
{
    public static void Find(
        string? named, IReadOnlyList<Parent>? parents, string? pupil, string list, int index, ref RecordProblems? found)
    {
        if (named is not { Length: > 0 } || parents is null || IsAmong(parents, named))
        {
            return;
        }

        (found ??= new(pupil)).UnknownName(Path(list, index, "parent"), $"Unknown parent '{named}'.",
            parents.Count == 0 ? "What is the school's own concerns no parent: leave the parent out."
                : $"Parents are: {string.Join(", ", parents.Select(p => p.Id))}.");
    }

    /// <summary>The parents that a pupil's record can name; null: none were supplied.</summary>
    public static IReadOnlyList<Parent>? Of(PupilRecord pupil) => pupil.Parents is { Count: > 0 } parents ? parents : null;

    public static string Path(string list, int index, string member) => FormattableString.Invariant($"{list}[{index}].{member}");

    private static bool IsAmong(IReadOnlyList<Parent> parents, string id)
    {
        for (var i = 0; i < parents.Count; i++)
        {
            if (parents[i].Id == id)
            {
                return true;
            }
        }

        return false;
    }
}
