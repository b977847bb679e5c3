using AttendanceRules.Evaluation;
using AttendanceRules.Model;
using AttendanceRules.Records;
using AttendanceRules.RulesEngine.Export;
using AttendanceRules.RulesEngine.Facts;
using AttendanceRules.RulesEngine.Results;
using RulesEngine.Models;

namespace AttendanceRules.RulesEngine;

/// <summary>
/// Puts a rule book and workflows of RulesEngine together. The parameters of a subject are three: <c>certain</c> and <c>possible</c>, which
/// read its facts, and <c>asOf</c>, the date.
/// </summary>
public static class RuleBookWorkflows
{
    /// <summary>Parameters of one pupil alone, or of one of its parents: what rules ask the school is unknown.</summary>
    /// <param name="book">The rule book.</param>
    /// <param name="pupil">The pupil's records.</param>
    /// <param name="viewpoint">The date, and what was known by when; a date alone uses everything known.</param>
    /// <param name="parent">Id of the parent asked about; empty: the unnamed one where none were supplied; null: the pupil as
    /// such.</param>
    /// <returns><c>asOf</c>, <c>certain</c> and <c>possible</c>.</returns>
    /// <exception cref="ArgumentException">The pupil has no such parent.</exception>
    /// <example><code>
    /// var results = await engine.ExecuteAllRulesAsync("ours", book.RuleParameters(pupil, new DateOnly(2026, 11, 20)));
    /// </code></example>
    public static RuleParameter[] RuleParameters(this RuleBook book, PupilRecord pupil, Viewpoint viewpoint, string? parent = null)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(pupil);
        var file = book.Book.FileOf(pupil, book.Book.TimeOf(pupil.Calendar), viewpoint.KnownOn, null);
        return Of(book.Book, file, viewpoint, parent);
    }

    /// <summary>Parameters of one pupil in its school, or of one of its parents. The school's answers count.</summary>
    /// <param name="book">The rule book.</param>
    /// <param name="school">The school's records.</param>
    /// <param name="pupil">Id of the pupil.</param>
    /// <param name="viewpoint">The date, and what was known by when; a date alone uses everything known.</param>
    /// <param name="parent">Id of the parent asked about; empty: the unnamed one where none were supplied; null: the pupil as
    /// such.</param>
    /// <returns><c>asOf</c>, <c>certain</c> and <c>possible</c>.</returns>
    /// <exception cref="ArgumentException">The school has no such pupil, or the pupil no such parent.</exception>
    public static RuleParameter[] RuleParameters(
        this RuleBook book, SchoolRecord school, string pupil, Viewpoint viewpoint, string? parent = null)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(school);
        ArgumentNullException.ThrowIfNull(pupil);
        var record = RuleBook.Find(school, pupil);
        var around = book.Book.FileOf(school, viewpoint.KnownOn);
        return Of(book.Book, book.Book.FileOf(record, around.Time, viewpoint.KnownOn, around), viewpoint, parent);
    }

    /// <summary>Parameters of a school as a whole.</summary>
    /// <param name="book">The rule book.</param>
    /// <param name="school">The school's records.</param>
    /// <param name="viewpoint">The date, and what was known by when; a date alone uses everything known.</param>
    /// <returns><c>asOf</c>, <c>certain</c> and <c>possible</c>.</returns>
    public static RuleParameter[] RuleParameters(this RuleBook book, SchoolRecord school, Viewpoint viewpoint)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(school);
        return Of(book.Book, book.Book.FileOf(school, viewpoint.KnownOn), viewpoint, null);
    }

    /// <summary>
    /// Parameters of every pupil of a school in it, by id, in the order of the school's record, each made when it is asked for. What is
    /// known of the school is worked out once for all.
    /// </summary>
    /// <param name="book">The rule book.</param>
    /// <param name="school">The school's records.</param>
    /// <param name="viewpoint">The date, and what was known by when; a date alone uses everything known.</param>
    public static IEnumerable<KeyValuePair<string, RuleParameter[]>> RuleParametersOfPupils(
        this RuleBook book, SchoolRecord school, Viewpoint viewpoint)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(school);
        var around = book.Book.FileOf(school, viewpoint.KnownOn);
        return school.Pupils.Select(p => KeyValuePair.Create(
            p.Id, Of(book.Book, book.Book.FileOf(p, around.Time, viewpoint.KnownOn, around), viewpoint, null)));
    }

    /// <summary>The book's conditions as workflows, and the list of what they cannot carry.</summary>
    /// <param name="book">The rule book.</param>
    public static WorkflowExport ExportWorkflows(this RuleBook book)
    {
        ArgumentNullException.ThrowIfNull(book);
        return new WorkflowExport(book.Book);
    }

    /// <summary>
    /// Answers to questions of the packs from what rules of a workflow came to. A rule that is true answers; one that is not answers
    /// nothing unless that is asked for, so that what is not known never becomes a no.
    /// </summary>
    /// <param name="book">The rule book.</param>
    /// <param name="results">Results of the workflow, with those of rules inside rules.</param>
    /// <param name="rules">Which rule answers which question.</param>
    /// <param name="date">The day on which the answers are given.</param>
    /// <param name="parent">Id of the parent whom the workflow was about; null: none.</param>
    /// <exception cref="ArgumentException">A question or rule is unknown, or an answer is not one to its question.</exception>
    /// <exception cref="InvalidOperationException">A rule could not be run, or two rules answer one question differently.</exception>
    /// <example><code>
    /// var answers = book.ReadAnswers(results, [new AnswerRule { Rule = "Plan agreed", Question = "hasPlan" }], asOf);
    /// var advice = book.Advise(pupil.AddAnswers(answers), asOf);
    /// </code></example>
    public static IReadOnlyList<Answer> ReadAnswers(this RuleBook book, IEnumerable<RuleResultTree> results,
        IEnumerable<AnswerRule> rules, DateOnly date, string? parent = null)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(results);
        ArgumentNullException.ThrowIfNull(rules);
        return new AnswerReader(book.Book, date, parent).Read(results, rules);
    }

    /// <summary>The same records with further answers.</summary>
    /// <param name="pupil">The pupil's records.</param>
    /// <param name="answers">The answers.</param>
    public static PupilRecord AddAnswers(this PupilRecord pupil, IEnumerable<Answer> answers)
    {
        ArgumentNullException.ThrowIfNull(pupil);
        ArgumentNullException.ThrowIfNull(answers);
        return pupil.WithAnswers(pupil.Answers.Concat(answers));
    }

    private static RuleParameter[] Of(Book book, SubjectFile file, Viewpoint viewpoint, string? parent)
    {
        if (parent is not null && !file.Parents.Contains(parent, StringComparer.Ordinal))
        {
            throw new ArgumentException($"The pupil has no parent '{parent}'.", nameof(parent));
        }

        var facts = new SubjectFacts(book, new EvaluationContext(file, viewpoint.AsOf) { Parent = parent });
        return [new("asOf", viewpoint.AsOf), new("certain", new FactReader(facts, Reading.Certain)),
            new("possible", new FactReader(facts, Reading.Possible))];
    }
}
