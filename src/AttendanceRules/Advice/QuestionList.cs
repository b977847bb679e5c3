namespace AttendanceRules.Advice;

/// <summary>
/// Collects the questions of undecided lines, and of lines whose last day an answer says: each once, what most lines wait for first.
/// </summary>
internal static class QuestionList
{
    public static IReadOnlyList<AskedQuestion> Of(IEnumerable<(string Subject, SubjectAdvice Advice)> subjects) =>
        [.. subjects.SelectMany(s => s.Advice.Undecided.SelectMany(u => u.Questions.Select(q => (s.Subject, u.Action, Question: q)))
            .Concat(s.Advice.Actions.SelectMany(a => a.DueQuestions.Select(q => (s.Subject, a.Action, Question: q)))))
            .Where(q => q.Question.CanBeAnswered)
            .GroupBy(q => (Subject: q.Question.Per == SubjectKind.School ? "" : q.Subject, q.Question.About, q.Question.Question))
            .Select(g => new AskedQuestion
            {
                Subject = g.Key.Subject, About = g.Key.About, Question = g.Key.Question, Ask = g.First().Question.Ask,
                Prompt = g.First().Question.Prompt, Of = g.First().Question.Of,
                Actions = [.. g.Select(q => q.Action).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)], Waiting =
                    g.Count(),
            })
            .OrderByDescending(q => q.Waiting).ThenBy(q => q.Subject, StringComparer.Ordinal)
            .ThenBy(q => q.Question, StringComparer.Ordinal)
            .ThenBy(q => q.About, StringComparer.Ordinal)];
}
