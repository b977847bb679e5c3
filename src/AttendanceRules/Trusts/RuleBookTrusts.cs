using AttendanceRules.Advice;
using AttendanceRules.Calendar;
using AttendanceRules.Records;
using AttendanceRules.Schools;
using AttendanceRules.Schools.Reports;
using AttendanceRules.Vocabulary;

namespace AttendanceRules.Trusts;

/// <summary>Asks a rule book about several schools at once.</summary>
public static class RuleBookTrusts
{
    /// <summary>How urgent each of several schools is, and what whoever governs them is to do.</summary>
    /// <param name="book">The rule book.</param>
    /// <param name="schools">The schools' records; advice on one school after another is worked out, and none is kept.</param>
    /// <param name="viewpoint">The date, and what was known by when; a date alone uses everything known.</param>
    /// <param name="reader">Whose lines are counted: a stakeholder, or a role as the advice names it; null: the stakeholder
    /// <c>school</c>.</param>
    /// <param name="options">Whether to take casework that was not supplied as empty, and who receives the progress of each school;
    /// null: no, and nobody.</param>
    /// <param name="cancellationToken">Asked before each pupil.</param>
    /// <exception cref="ArgumentException">Two schools have one id, or the packs have no such stakeholder or role.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    /// <example><code>
    /// foreach (var school in book.AdviseTrust(schools, new DateOnly(2026, 11, 20)).Schools)
    ///     Console.WriteLine($"{school.School}: {school.CallNow} to call now, {school.Overdue} overdue");
    /// </code></example>
    public static TrustAdvice AdviseTrust(this RuleBook book, IReadOnlyList<SchoolRecord> schools, Viewpoint viewpoint,
        string? reader = null, AdviceOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(schools);
        CheckIds(schools.Select(s => s.Id), nameof(schools));
        var whom = reader ?? SubjectKind.School.ToWord();
        var builder = new TrustBuilder(book.Book, whom, MorningLists.Answering(book.Book, whom));
        foreach (var school in schools)
        {
            builder.Add(book.Advise(school, viewpoint, options, cancellationToken), school.Rejected.Count);
        }

        return builder.Build(viewpoint.AsOf);
    }

    /// <summary>
    /// The figures of a report for several schools beside each other, as Markdown: each table of the report about a school as a whole, a
    /// row a school. A school of fewer pupils than the tables of the report ask of a group has no figure, and nothing is summed over
    /// schools, so that no sum gives it away.
    /// </summary>
    /// <param name="book">The rule book.</param>
    /// <param name="report">Id of a report of the packs.</param>
    /// <param name="schools">Advice on each school by this book, on one day; at least one.</param>
    /// <exception cref="ArgumentException">The packs have no such report in force on the day, it has no table about a school as a whole,
    /// two schools have one id, or the days differ.</exception>
    public static string ReportOnTrust(this RuleBook book, string report, IReadOnlyList<SchoolAdvice> schools)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(schools);
        return ReportMarkdown.Of(book.TrustDocument(report, schools));
    }

    internal static ReportDocument TrustDocument(this RuleBook book, string report, IReadOnlyList<SchoolAdvice> schools)
    {
        CheckIds(schools.Select(s => s.School), nameof(schools));
        if (schools.Select(s => s.AsOf).Distinct().Count() != 1)
        {
            throw new ArgumentException("A report on schools needs advice on one day, on at least one school.", nameof(schools));
        }

        var asOf = schools[0].AsOf;
        var declared = book.FindReport(report, asOf);
        var shown = declared.Sections.SelectMany(s => s.Show).ToHashSet(StringComparer.Ordinal);
        AnalysisDeclaration[] analyses = [.. book.Schools.Analyses.Where(a => shown.Contains(a.Id) && a.IsInForce(asOf))];
        return analyses.Any(a => a.IsOfWholeSchool)
            ? new TrustReport(declared, analyses, schools).Document()
            : throw new ArgumentException(
                $"The report '{report}' has no table about a school as a whole to put schools beside each other. Name one school.",
                nameof(report));
    }

    private static void CheckIds(IEnumerable<string> ids, string parameter)
    {
        if (ids.GroupBy(i => i, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            throw new ArgumentException($"Two of the schools have the id '{twice.Key}'. Give each its own.", parameter);
        }
    }
}
