using AttendanceRules.Advice;
using AttendanceRules.Records;
using AttendanceRules.Testing.Checks;

namespace AttendanceRules.Testing;

/// <summary>
/// Advice on a pupil together with the book that gave it, for tests. Names that the book does not hold are refused, so that an expectation
/// with a misspelt name never passes; and a failure says which gate stood in the way.
/// </summary>
/// <example><code>
/// var tested = TestedAdvice.Of(RuleBook.England, pupil, new DateOnly(2026, 11, 17));
/// tested.ShouldAdvise("ask-reason", by: "school", due: new DateOnly(2026, 11, 17));
/// tested.ShouldNotAdvise("prosecute");
/// </code></example>
public sealed class TestedAdvice
{
    private readonly AdviceCheck check;

    private TestedAdvice(RuleBook book, PupilRecord pupil, PupilAdvice advice, Func<PupilExplanation> explain) =>
        (Advice, check) = (advice, new AdviceCheck(advice, book, explain, [.. (pupil.Parents ?? []).Select(p => p.Id)]));

    /// <summary>The advice.</summary>
    public PupilAdvice Advice { get; }

    /// <summary>Advises on a pupil alone; what rules ask the school is unknown.</summary>
    /// <param name="book">The book.</param>
    /// <param name="pupil">The pupil's records.</param>
    /// <param name="viewpoint">The date, and what was known by when; a date alone uses everything known.</param>
    /// <param name="options">What else to work out; null: nothing.</param>
    public static TestedAdvice Of(RuleBook book, PupilRecord pupil, Viewpoint viewpoint, AdviceOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(book);
        return new TestedAdvice(book, pupil, book.Advise(pupil, viewpoint, options), () => book.Explain(pupil, viewpoint));
    }

    /// <summary>Advises on a pupil in its school, whose answers count.</summary>
    /// <param name="book">The book.</param>
    /// <param name="school">The school's records.</param>
    /// <param name="pupil">Id of the pupil.</param>
    /// <param name="viewpoint">The date, and what was known by when; a date alone uses everything known.</param>
    /// <param name="options">What else to work out; null: nothing.</param>
    /// <exception cref="ArgumentException">The school has no pupil of that id.</exception>
    public static TestedAdvice Of(
        RuleBook book, SchoolRecord school, string pupil, Viewpoint viewpoint, AdviceOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(book);
        var advice = book.Advise(school, pupil, viewpoint, options);
        return new TestedAdvice(book, school.Pupils.First(p => p.Id == pupil), advice, () => book.Explain(school, pupil, viewpoint));
    }

    /// <summary>Expects an action, also one that is ahead or holds every day.</summary>
    /// <param name="action">Name of the action.</param>
    /// <param name="by">The stakeholder who acts; null: anyone.</param>
    /// <param name="parent">Id of the parent whom it concerns; null: any, or none.</param>
    /// <param name="due">Its last day; null: any, or none.</param>
    /// <returns>The action, the first where there are several.</returns>
    /// <exception cref="AdviceAssertionException">It is not advised so.</exception>
    /// <exception cref="ArgumentException">The book has no such action or stakeholder.</exception>
    public RecommendedAction ShouldAdvise(string action, string? by = null, string? parent = null, DateOnly? due = null) =>
        check.Advised(action, by, parent, due);

    /// <summary>Expects that an action is not advised. What is ahead does not count as advised.</summary>
    /// <param name="action">Name of the action.</param>
    /// <param name="by">The stakeholder who would act; null: anyone.</param>
    /// <param name="parent">Id of the parent whom it would concern; null: any, or none.</param>
    /// <exception cref="AdviceAssertionException">It is advised.</exception>
    /// <exception cref="ArgumentException">The book has no such action or stakeholder.</exception>
    public void ShouldNotAdvise(string action, string? by = null, string? parent = null) => check.NotAdvised(action, by, parent);

    /// <summary>Expects these actions and no others, whoever does them. What is ahead and what holds every day does not count.</summary>
    /// <param name="actions">Names of actions; empty: nothing is to do.</param>
    /// <exception cref="AdviceAssertionException">One is missing, or another is advised.</exception>
    /// <exception cref="ArgumentException">The book has no such action.</exception>
    public void ShouldAdviseOnly(params string[] actions) => check.OnlyAdvised(actions);

    /// <summary>Expects that it is not known whether an action is called for.</summary>
    /// <param name="action">Name of the action.</param>
    /// <param name="missing">What is missing, among other things; empty: anything.</param>
    /// <returns>The undecided action, the first where there are several.</returns>
    /// <exception cref="AdviceAssertionException">It is not undecided so.</exception>
    /// <exception cref="ArgumentException">The book has no such action.</exception>
    public UndecidedAction ShouldLeaveUndecided(string action, params string[] missing) => check.Undecided(action, missing);

    /// <summary>Expects that an action waits for something to be on record first.</summary>
    /// <param name="action">Name of the action.</param>
    /// <param name="missing">What it waits for, among other things; empty: anything.</param>
    /// <returns>The blocked action, the first where there are several.</returns>
    /// <exception cref="AdviceAssertionException">It does not wait so.</exception>
    /// <exception cref="ArgumentException">The book has no such action.</exception>
    public BlockedAction ShouldBlock(string action, params string[] missing) => check.Blocked(action, missing);

    /// <summary>Expects that a rule withholds an action.</summary>
    /// <param name="action">Name of the action.</param>
    /// <param name="rule">Id of the rule; null: any.</param>
    /// <returns>The withheld action, the first where there are several.</returns>
    /// <exception cref="AdviceAssertionException">It is not withheld so.</exception>
    /// <exception cref="ArgumentException">The book has no such action.</exception>
    public WithheldAction ShouldWithhold(string action, string? rule = null) => check.Withheld(action, rule);

    /// <summary>Expects that a question is open and can be answered now.</summary>
    /// <param name="question">Name of the question.</param>
    /// <param name="about">Id of the parent it is about; null: any, or none.</param>
    /// <returns>The question.</returns>
    /// <exception cref="AdviceAssertionException">It is not asked.</exception>
    /// <exception cref="ArgumentException">The book has no such question.</exception>
    public AskedQuestion ShouldAsk(string question, string? about = null) => check.Asked(question, about);
}
