using AttendanceRules.Advice;
using AttendanceRules.Evaluation;
using AttendanceRules.Records;

namespace AttendanceRules.Questions;

/// <summary>
/// The open questions of a school and its pupils, each once, with the pupils that each waits for and what its answers would bring.
/// Each answer is tried for each pupil by itself; an answer of the school is tried for all whom it waits for, and for the school.
/// </summary>
/// <example><code>
/// var questions = SchoolQuestions.Of(book, school, new DateOnly(2026, 11, 20));
/// foreach (var question in questions.Questions)
///     Console.WriteLine($"{question.Decides} lines: {question.Ask} ({question.Pupils.Count} pupils)");
/// </code></example>
public sealed record SchoolQuestions
{
    private SchoolQuestions()
    {
    }

    /// <summary>The school's id.</summary>
    public required string School { get; init; }

    /// <summary>The date on which the answers are given.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The day by which everything here was known; null: all records were used.</summary>
    public DateOnly? KnownOn { get; init; }

    /// <summary>The questions: what decides most lines first, then what always decides most, then what most lines wait for, then by name.
    /// Empty: nothing is asked.</summary>
    public required IReadOnlyList<SchoolQuestion> Questions { get; init; }

    /// <summary>The questions of a school.</summary>
    /// <param name="book">The rules.</param>
    /// <param name="school">The school's records.</param>
    /// <param name="viewpoint">The date, and what was known by when; a date alone uses everything known.</param>
    /// <param name="options">Whether to take casework that was not supplied as empty, and who receives progress; null: no, and
    /// nobody.</param>
    /// <param name="cancellationToken">Asked before each answer that is tried.</param>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public static SchoolQuestions Of(RuleBook book, SchoolRecord school, Viewpoint viewpoint, AdviceOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(school);
        var supposed = new SupposedSchool(book.Book, school, viewpoint, options?.AssumeNothingDone ?? false);
        var possible = new PossibleByQuestion(supposed);
        List<(string Pupil, QuestionTrial Trial)> trials = [];
        for (var i = 0; i < school.Pupils.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var pupil = school.Pupils[i];
            trials.AddRange(QuestionTrial.Of(new SupposedAdvice(supposed, pupil), possible, cancellationToken).Select(t => (pupil.Id, t)));
            options?.Progress?.Report(new AdviceProgress { Done = i + 1, Of = school.Pupils.Count });
        }

        trials.AddRange(OfItself(supposed, possible).Select(t => ("", t)));
        return new SchoolQuestions
        {
            School = school.Id, AsOf = viewpoint.AsOf, KnownOn = viewpoint.KnownOn,
            Questions =
            [
                .. trials.GroupBy(t => t.Trial.Asked.Question, StringComparer.Ordinal).Select(g => Together([.. g], possible))
                    .OrderByDescending(q => q.Decides).ThenByDescending(q => q.AlwaysDecides).ThenByDescending(q => q.Waiting)
                    .ThenBy(q => q.Question, StringComparer.Ordinal),
            ],
        };
    }

    /// <summary>A Markdown document. Text of packs becomes no markup.</summary>
    public string ToMarkdown() => QuestionsPage.Of(this).ToMarkdown();

    /// <summary>The same for a terminal.</summary>
    public string ToText() => QuestionsPage.Of(this).ToText();

    /// <summary>Indented JSON.</summary>
    public string ToJson() => QuestionsJson.Of(this);

    // Lines of the school that count its pupils may wait for what is asked about pupils: nobody answers that for the school.
    private static IReadOnlyList<QuestionTrial> OfItself(SupposedSchool supposed, PossibleByQuestion possible)
    {
        SubjectAdvice With(params IReadOnlyList<SupposedAnswer> answers) =>
            new Advisor(supposed.Book, supposed.With(answers), supposed.AsOf).Advise([]);
        var now = With();
        return QuestionTrial.Of("", now, possible, (asked, answer) =>
            possible.KeyOf(asked) is { IsOfSchool: true } key ? With(new SupposedAnswer(key, answer.Value)) : null);
    }

    private static SchoolQuestion Together(List<(string Pupil, QuestionTrial Trial)> trials, PossibleByQuestion possible)
    {
        var asked = trials[0].Trial.Asked;
        return new SchoolQuestion
        {
            Question = asked.Question, Ask = asked.Ask, Of = asked.Of, Per = possible.PerOf(asked.Question),
            Pupils = [.. trials.Select(t => t.Pupil).Where(p => p.Length > 0).Distinct(StringComparer.Ordinal)],
            Waiting = trials.Sum(t => t.Trial.Asked.Waiting), Decides = trials.Sum(t => t.Trial.Decides),
            AlwaysDecides = trials.Sum(t => t.Trial.AlwaysDecides),
            Answers = AnswerComparison.Counted([.. trials.Select(t => t.Trial.Tried)]),
            AreAllAnswers = trials.TrueForAll(t => t.Trial.AreAll),
        };
    }
}
