using AttendanceRules.Calendar;
using AttendanceRules.Import.Rejects;
using AttendanceRules.Import.Returns;
using AttendanceRules.Import.Sheets;
using AttendanceRules.Import.Summaries;
using AttendanceRules.Problems;
using AttendanceRules.Records;

namespace AttendanceRules.Import;

/// <summary>A school's register held against the totals of a school census (<c>TermlyAttendance</c>). Never changes.</summary>
public sealed class Reconciliation
{
    private Reconciliation(DateSpan term, CensusFile census, RejectList rejects, SchoolRecord school, Func<string, DateOnly,
        string?> classOf)
    {
        Term = term;
        var returned = census.Read();
        var register = school.Pupils.ToDictionary(p => p.Id, p => RegisterTotals.Of(p, term, classOf), StringComparer.Ordinal);
        var both = returned.Keys.Where(register.ContainsKey).ToList();
        (PupilsRead, PupilsCompared, PupilsWithoutTotals) = (census.Pupils, both.Count, census.WithoutTotals);
        OnlyInReturn = [.. returned.Keys.Where(id => !register.ContainsKey(id))];
        OnlyInRegister = [.. register.Where(r => r.Value.Possible + r.Value.Unclassed > 0 && !returned.ContainsKey(r.Key))
            .Select(r => r.Key).Order(StringComparer.Ordinal)];
        UnclassedSessions = both.Sum(id => register[id].Unclassed);
        Differences = TotalsComparison.Of(both, register, returned);
        Rejected = rejects.Sorted();
    }

    /// <summary>First and last day of the term that was compared.</summary>
    public DateSpan Term { get; }

    /// <summary>
    /// How many pupils the return holds. Those compared, those only in it, those without totals and those rejected are all of them.
    /// </summary>
    public int PupilsRead { get; }

    /// <summary>How many pupils are in both.</summary>
    public int PupilsCompared { get; }

    /// <summary>How many pupils of the return have no totals.</summary>
    public int PupilsWithoutTotals { get; }

    /// <summary>Ids of pupils with totals in the return who are not in the register, sorted.</summary>
    public IReadOnlyList<string> OnlyInReturn { get; }

    /// <summary>
    /// Ids of pupils with sessions in the term who have no totals in the return, sorted. A return asks for totals of some ages only.
    /// </summary>
    public IReadOnlyList<string> OnlyInRegister { get; }

    /// <summary>Sessions of the register that cannot be classed; each may count as possible and as any absence.</summary>
    public int UnclassedSessions { get; }

    /// <summary>Totals that are not the same, possible sessions first, then by code.</summary>
    public IReadOnlyList<TotalsDifference> Differences { get; }

    /// <summary>Pupils of the return whose totals could not be read.</summary>
    public IReadOnlyList<RejectedRow> Rejected { get; }

    /// <summary>Compares a register with a return.</summary>
    /// <param name="path">The school census as XML.</param>
    /// <param name="school">The school; the ids of its pupils are those of the return.</param>
    /// <param name="vocabulary">What the packs know; it must know the classes of codes.</param>
    /// <param name="term">The term that the return is about; null: the last term of the school's calendar that ended before the reference
    /// date of the return.</param>
    /// <exception cref="ImportException">The file is not a school census, or the term is not known.</exception>
    /// <exception cref="ArgumentException">The vocabulary knows no classes.</exception>
    public static Reconciliation Of(string path, SchoolRecord school, ImportVocabulary vocabulary, DateSpan? term = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(school);
        ArgumentNullException.ThrowIfNull(vocabulary);
        var classOf = vocabulary.ClassOf ?? throw new ArgumentException(
            "The vocabulary knows no classes of codes. Make it with ImportVocabulary.Of.", nameof(vocabulary));
        var (file, rejects) = (InputFile.At(path), new RejectList());
        if (!file.Start().AsSpan().TrimStart().StartsWith("<") || !file.Start().Contains("Attendance", StringComparison.Ordinal))
        {
            throw new ImportException($"{file.Name} is not a school census: it needs pupils with Attendance/TermlyAttendance as XML.");
        }

        var census = new CensusFile(file, rejects);
        return new Reconciliation(term ?? TermOf(census, school, file.Name), census, rejects, school, classOf);
    }

    /// <summary>The comparison in lines for people. It names pupils by id.</summary>
    public IReadOnlyList<string> Lines() => ReconciliationText.Of(this);

    private static DateSpan TermOf(CensusFile census, SchoolRecord school, string name) => census.ReferenceDate is { } day
        && school.Calendar.Terms.LastOrDefault(t => t.To < day) is { } last
        ? new DateSpan(last.From, last.To)
        : throw new ImportException(
            $"Which term {name} is about is not known: it needs a reference date, and the school a calendar with a term that ended "
                + "before it. Name the term, as 2026-09-02..2026-12-18.");
}
