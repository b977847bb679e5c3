using AttendanceRules.Advice;
using AttendanceRules.Records;

namespace AttendanceRules.Questions;

/// <summary>
/// The open questions of one pupil, what each answer would bring, and the fewest that settle the pupil. Each answer is tried: the advice
/// is worked out again as if it were given on the date. It is a view of that advice, and adds no meaning.
/// </summary>
/// <example><code>
/// var questions = PupilQuestions.Of(book, school, "P036", new DateOnly(2026, 11, 20));
/// foreach (var answer in questions.Questions[0].Answers)
///     Console.WriteLine($"{answer.Answers}: {answer.Changes.Count} become certain, {answer.FallsAway.Count} fall away");
/// </code></example>
public sealed record PupilQuestions
{
    private readonly Func<CancellationToken, FewestAnswers> search;

    private PupilQuestions(Func<CancellationToken, FewestAnswers> search) => this.search = search;

    /// <summary>Id of the pupil.</summary>
    public required string Pupil { get; init; }

    /// <summary>The date on which the answers are given.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The day by which everything here was known; null: all records were used.</summary>
    public DateOnly? KnownOn { get; init; }

    /// <summary>The questions of <see cref="SubjectAdvice.Questions"/>: what decides most lines first, then what always decides most, then
    /// what most lines wait for, then by name. Empty: nothing is asked.</summary>
    public required IReadOnlyList<QuestionEffects> Questions { get; init; }

    /// <summary>How many lines are undecided now.</summary>
    public required int Undecided { get; init; }

    /// <summary>How many of these wait for something other than an answer, and ask nothing.</summary>
    public required int WithoutQuestion { get; init; }

    /// <summary>Searches for the fewest questions that settle the pupil: up to a thousand advices, so keep what it finds.</summary>
    /// <param name="cancellationToken">Asked before each answer that is tried.</param>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    /// <example><code>var first = questions.FindFewest().Questions.Select(q => q.Ask);</code></example>
    public FewestAnswers FindFewest(CancellationToken cancellationToken = default) => search(cancellationToken);

    /// <summary>A Markdown document. Text of packs becomes no markup.</summary>
    public string ToMarkdown() => QuestionsPage.Of(this).ToMarkdown();

    /// <summary>The same for a terminal.</summary>
    public string ToText() => QuestionsPage.Of(this).ToText();

    /// <summary>Indented JSON.</summary>
    public string ToJson() => QuestionsJson.Of(this);

    /// <summary>The questions of one pupil in its school.</summary>
    /// <param name="book">The rules.</param>
    /// <param name="school">The school's records.</param>
    /// <param name="pupil">Id of the pupil.</param>
    /// <param name="viewpoint">The date, and what was known by when; a date alone uses everything known.</param>
    /// <param name="options">Whether to take casework that was not supplied as empty; null: no.</param>
    /// <param name="cancellationToken">Asked before each answer that is tried.</param>
    /// <exception cref="ArgumentException">The school has no pupil of that id.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public static PupilQuestions Of(RuleBook book, SchoolRecord school, string pupil, Viewpoint viewpoint, AdviceOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(school);
        ArgumentNullException.ThrowIfNull(pupil);
        var supposed = new SupposedSchool(book.Book, school, viewpoint, options?.AssumeNothingDone ?? false);
        var record = RuleBook.Find(school, pupil);
        var advice = new SupposedAdvice(supposed, record);
        var possible = new PossibleByQuestion(supposed);
        var trials = QuestionTrial.Of(advice, possible, cancellationToken);

        // Each search counts what it tries, so it begins with advice of its own.
        return new PupilQuestions(token => new SettlingSearch(new SupposedAdvice(supposed, record), k => possible[k.Question],
            [.. trials.Select(t => possible.KeyOf(t.Asked))]).Find(token))
        {
            Pupil = pupil, AsOf = viewpoint.AsOf, KnownOn = viewpoint.KnownOn, Questions = [.. trials.Select(t => t.Effects())],
            Undecided = advice.Now.Undecided.Count,
            WithoutQuestion = advice.Now.Undecided.Count(u => !OpenLines.Asked(u).Any()),
        };
    }
}
