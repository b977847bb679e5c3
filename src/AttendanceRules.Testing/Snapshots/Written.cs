using System.Globalization;
using AttendanceRules.Advice;

namespace AttendanceRules.Testing.Snapshots;

/// <summary>Parts of lines.</summary>
internal static class Written
{
    public static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The parts that are there, with commas between them.</summary>
    public static string Joined(params IEnumerable<string?> parts) => string.Join(", ", parts.Where(p => !string.IsNullOrEmpty(p)));

    public static string Parent(string? parent) => parent is null ? "" : $" (parent {parent})";

    /// <summary>Words of the pack, where they are asked for; on one line.</summary>
    public static string Titled(SnapshotOptions options, string words) =>
        options.Titles && words.Length > 0 ? $" \"{words.ReplaceLineEndings(" ")}\"" : "";

    /// <summary>Who does what by when, on one line without reasons.</summary>
    public static string Action(RecommendedAction action) => Joined(
        $"{action.Stakeholder}: {action.Action}{Parent(action.Parent)}",
        action.Kind == ActionKind.Standing ? action.Kind.ToWord() : action.Status.ToWord(),
        action.Force.ToWord(),
        action.Due is { } due ? $"by {Day(due)}" : action.DueIn is { } length ? $"within {length}" : null,
        action.ReviewBy is { } review ? $"review by {Day(review)}" : null);

    /// <summary>A comparison with the value found, such as <c>absenceRate 11/99 >= 10</c>.</summary>
    public static string Reason(Reason reason)
    {
        var limits = string.Join(", ", reason.Limits);
        var compared = reason.Comparator == Comparator.None ? "" : $" {reason.Comparator.ToWord()} {limits}";
        return $"{reason.Fact} {reason.Value}{compared}{(reason.IsAssumed ? " (assumed)" : "")}";
    }
}
