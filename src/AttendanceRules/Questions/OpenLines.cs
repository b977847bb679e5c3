using AttendanceRules.Advice;

namespace AttendanceRules.Questions;

/// <summary>How undecided lines of one advice are found again in another.</summary>
internal static class OpenLines
{
    public static bool IsSame(UndecidedAction line, UndecidedAction other) =>
        (line.Stakeholder, line.Role, line.Parent, line.Action) == (other.Stakeholder, other.Role, other.Parent, other.Action)
        && IsSameEvent(line.Event, other.Event);

    public static bool IsSame(UndecidedAction line, RecommendedAction other) =>
        (line.Stakeholder, line.Role, line.Parent, line.Action) == (other.Stakeholder, other.Role, other.Parent, other.Action)
        && IsSameEvent(line.Event, other.Event);

    public static bool IsSame(UndecidedAction line, BlockedAction other) =>
        (line.Stakeholder, line.Parent, line.Action) == (other.Stakeholder, other.Parent, other.Action);

    /// <summary>The questions of a line that can be answered now.</summary>
    public static IEnumerable<OpenQuestion> Asked(UndecidedAction line) => line.Questions.Where(q => q.CanBeAnswered);

    public static QuestionKey KeyOf(OpenQuestion question) =>
        new(question.Per == SubjectKind.School, question.Question, question.About);

    // The day of an event may be what an answer says.
    private static bool IsSameEvent(string? open, string? found) => open == found
        || (open is not null && found?.StartsWith(open + " ", StringComparison.Ordinal) == true);
}
