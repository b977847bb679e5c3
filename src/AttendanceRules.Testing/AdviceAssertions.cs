using AttendanceRules.Advice;
using AttendanceRules.Testing.Checks;

namespace AttendanceRules.Testing;

/// <summary>
/// Expectations of advice that comes from elsewhere, for example from a service. Only such as fail where a name is misspelt; that something
/// is <em>not</em> advised is asked of <see cref="TestedAdvice"/>, which knows the names of the book and why not.
/// </summary>
public static class AdviceAssertions
{
    /// <summary>Expects an action, also one that is ahead or holds every day.</summary>
    /// <param name="advice">The advice on a pupil or a school.</param>
    /// <param name="action">Name of the action.</param>
    /// <param name="by">The stakeholder who acts; null: anyone.</param>
    /// <param name="parent">Id of the parent whom it concerns; null: any, or none.</param>
    /// <param name="due">Its last day; null: any, or none.</param>
    /// <returns>The action, the first where there are several.</returns>
    /// <exception cref="AdviceAssertionException">It is not advised so.</exception>
    public static RecommendedAction ShouldAdvise(
        this SubjectAdvice advice, string action, string? by = null, string? parent = null, DateOnly? due = null) =>
        new AdviceCheck(advice).Advised(action, by, parent, due);

    /// <summary>Expects that it is not known whether an action is called for.</summary>
    /// <param name="advice">The advice on a pupil or a school.</param>
    /// <param name="action">Name of the action.</param>
    /// <param name="missing">What is missing, among other things; empty: anything.</param>
    /// <returns>The undecided action, the first where there are several.</returns>
    /// <exception cref="AdviceAssertionException">It is not undecided so.</exception>
    public static UndecidedAction ShouldLeaveUndecided(
        this SubjectAdvice advice, string action, params string[] missing) =>
        new AdviceCheck(advice).Undecided(action, missing);

    /// <summary>Expects that an action waits for something to be on record first.</summary>
    /// <param name="advice">The advice on a pupil or a school.</param>
    /// <param name="action">Name of the action.</param>
    /// <param name="missing">What it waits for, among other things; empty: anything.</param>
    /// <returns>The blocked action, the first where there are several.</returns>
    /// <exception cref="AdviceAssertionException">It does not wait so.</exception>
    public static BlockedAction ShouldBlock(this SubjectAdvice advice, string action, params string[] missing) =>
        new AdviceCheck(advice).Blocked(action, missing);

    /// <summary>Expects that a rule withholds an action.</summary>
    /// <param name="advice">The advice on a pupil or a school.</param>
    /// <param name="action">Name of the action.</param>
    /// <param name="rule">Id of the rule; null: any.</param>
    /// <returns>The withheld action, the first where there are several.</returns>
    /// <exception cref="AdviceAssertionException">It is not withheld so.</exception>
    public static WithheldAction ShouldWithhold(this SubjectAdvice advice, string action, string? rule = null) =>
        new AdviceCheck(advice).Withheld(action, rule);

    /// <summary>Expects that a question is open and can be answered now.</summary>
    /// <param name="advice">The advice on a pupil or a school.</param>
    /// <param name="question">Name of the question.</param>
    /// <param name="about">Id of the parent it is about; null: any, or none.</param>
    /// <returns>The question.</returns>
    /// <exception cref="AdviceAssertionException">It is not asked.</exception>
    public static AskedQuestion ShouldAsk(this SubjectAdvice advice, string question, string? about = null) =>
        new AdviceCheck(advice).Asked(question, about);
}
