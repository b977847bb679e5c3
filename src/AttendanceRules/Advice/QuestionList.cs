namespace AttendanceRules.Advice;

/// <summary>
/// Collects the questions of undecided lines, and of lines whose last day an answer says: each once, what most lines wait for first.
/// </summary>
internal static class QuestionList
{
    public static IReadOnlyList<AskedQuestion> Of(IEnumerable<(string Subject, SubjectAdvice Advice)> subjects)
    {
        List<AskedOf>? asked = null;
        foreach (var (subject, advice) in subjects)
        {
            Add(ref asked, subject, advice);
        }

        return asked is null ? [] : [.. asked
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
    }

    // Of most pupils nothing is asked.
    private static void Add(ref List<AskedOf>? asked, string subject, SubjectAdvice advice)
    {
        for (var i = 0; i < advice.Undecided.Count; i++)
        {
            var line = advice.Undecided[i];
            Add(ref asked, subject, line.Action, line.Title, line.Questions);
        }

        for (var i = 0; i < advice.Actions.Count; i++)
        {
            var line = advice.Actions[i];
            Add(ref asked, subject, line.Action, line.Title, line.DueQuestions);
        }
    }

    private static void Add(ref List<AskedOf>? asked, string subject, string action, string title, IReadOnlyList<OpenQuestion> questions)
    {
        for (var i = 0; i < questions.Count; i++)
        {
            if (questions[i].CanBeAnswered)
            {
                (asked ??= []).Add(new AskedOf(subject, action, title, questions[i]));
            }
        }
    }

    private static IEnumerable<(string Name, string Title)> Waiting(IEnumerable<AskedOf> lines) => lines.Select(q => (q.Action, q.Title))
        .DistinctBy(a => a.Action, StringComparer.Ordinal).OrderBy(a => a.Action, StringComparer.Ordinal);

    private readonly record struct AskedOf(string Subject, string Action, string Title, OpenQuestion Question);
}
