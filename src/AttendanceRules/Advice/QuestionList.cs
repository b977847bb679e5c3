namespace AttendanceRules.Advice;

/// <summary>
/// Collects the questions of undecided lines, and of lines whose last day an answer says: each once, what most lines wait for first.
/// </summary>
internal static class QuestionList
{
    public static IReadOnlyList<AskedQuestion> Of(IEnumerable<(string Subject, SubjectAdvice Advice)> subjects) =>
        [.. subjects.SelectMany(s => s.Advice.Undecided
            .SelectMany(u => u.Questions.Select(q => (s.Subject, u.Action, u.Title, Question: q)))
            .Concat(s.Advice.Actions.SelectMany(a => a.DueQuestions.Select(q => (s.Subject, a.Action, a.Title, Question: q)))))
            .Where(q => q.Question.CanBeAnswered)
            .GroupBy(q => (Subject: q.Question.Per == SubjectKind.School ? "" : q.Subject, q.Question.About, q.Question.Question))
            .Select(g => new AskedQuestion
            {
                Subject = g.Key.Subject, About = g.Key.About, Question = g.Key.Question, Ask = g.First().Question.Ask,
                Prompt = g.First().Question.Prompt, Of = g.First().Question.Of,
                Actions = [.. Waiting(g).Select(a => a.Name)], Titles = [.. Waiting(g).Select(a => a.Title)], Waiting = g.Count(),
            })
            .OrderByDescending(q => q.Waiting).ThenBy(q => q.Subject, StringComparer.Ordinal)
            .ThenBy(q => q.Question, StringComparer.Ordinal)
            .ThenBy(q => q.About, StringComparer.Ordinal)];

    private static IEnumerable<(string Name, string Title)> Waiting(
        IEnumerable<(string Subject, string Action, string Title, OpenQuestion Question)> lines) => lines.Select(q => (q.Action, q.Title))
        .DistinctBy(a => a.Action, StringComparer.Ordinal).OrderBy(a => a.Action, StringComparer.Ordinal);
}
