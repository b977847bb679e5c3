using AttendanceRules.Advice;
using AttendanceRules.Catalogues;
using AttendanceRules.Evaluation;
using AttendanceRules.Model;
using AttendanceRules.Packs.Binding;
using AttendanceRules.Packs.Json;
using AttendanceRules.Problems;
using AttendanceRules.Records;
using AttendanceRules.Schools;

namespace AttendanceRules;

/// <summary>
/// Rule packs, loaded and checked. Never changes, and may be used from many threads at once.
/// Start here: <c>RuleBook.Load([.. PackSource.England]).Advise(pupil, asOf)</c>.
/// </summary>
public sealed class RuleBook
{
    private readonly SchoolBook schools;

    private RuleBook(Book book, SchoolBook schools) => (Book, this.schools, Catalogue) = (book, schools, new RuleCatalogue(book, schools));

    /// <summary>Ids and versions of the packs, in the order they were named.</summary>
    public IReadOnlyList<(string Id, string Version)> Packs => [.. Book.Packs.Select(p => (p.Pack!.Id, p.Pack.Version))];

    /// <summary>What the book holds: rules, actions, questions, facts, codes.</summary>
    public RuleCatalogue Catalogue { get; }

    /// <summary>SHA-256 over the packs' files in order, as lower-case hex: the same content gives the same hash.</summary>
    public string Hash => BookHash.Of(Book.Packs);

    internal Book Book { get; }

    /// <summary>Loads packs.</summary>
    /// <param name="sources">The packs, and all that they extend.</param>
    /// <exception cref="RuleBookException">The packs have errors; the exception lists them all.</exception>
    public static RuleBook Load(params IReadOnlyList<PackSource> sources)
    {
        var problems = TryLoad(sources, out var book);
        return book ?? throw new RuleBookException(problems);
    }

    /// <summary>Loads packs, or says everything that is wrong with them.</summary>
    /// <param name="sources">The packs, and all that they extend.</param>
    /// <param name="book">The book; null when there is an error.</param>
    /// <returns>All problems, sorted by place; warnings alone do not stop the book from loading.</returns>
    /// <exception cref="ArgumentException">No pack is named.</exception>
    public static IReadOnlyList<Problem> TryLoad(IReadOnlyList<PackSource> sources, out RuleBook? book)
    {
        ArgumentNullException.ThrowIfNull(sources);
        if (sources.Count == 0)
        {
            throw new ArgumentException("Name at least one pack, for example PackSource.England.", nameof(sources));
        }

        var problems = new ProblemList();
        var read = BookBinder.Read(sources, problems);
        var ofSchools = read is null ? null : new SchoolBook(read, problems);
        book = read is null || ofSchools is null || problems.HasErrors ? null : new RuleBook(read, ofSchools);
        return problems.Sorted();
    }

    /// <summary>Advice on one pupil.</summary>
    /// <param name="pupil">The pupil's records.</param>
    /// <param name="viewpoint">The date, and what was known by when.</param>
    /// <param name="options">What else to work out; null: nothing.</param>
    /// <exception cref="ArgumentException">An option names a fact that the packs do not hold.</exception>
    public PupilAdvice Advise(PupilRecord pupil, Viewpoint viewpoint, AdviceOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(pupil);
        var file = Book.FileOf(pupil, Book.TimeOf(pupil.Calendar), viewpoint.KnownOn, null);
        return new Advisor(Book, file, viewpoint.AsOf, FactValues.Find(Book, options?.Facts ?? [])).Advise();
    }

    /// <summary>Advice on one pupil for each school day of a stretch of time, worked out day by day as it is asked for.</summary>
    /// <param name="pupil">The pupil's records.</param>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day, included.</param>
    /// <param name="knownOn">Use what was known on this day throughout, on days after it what was known then; null: on each day what was known then.</param>
    /// <param name="options">What else to work out; null: nothing.</param>
    /// <exception cref="ArgumentException">An option names a fact that the packs do not hold.</exception>
    public IEnumerable<PupilAdvice> Walk(PupilRecord pupil, DateOnly from, DateOnly to, DateOnly? knownOn = null, AdviceOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(pupil);
        return pupil.Calendar.SchoolDays(Book.BankHolidays).Where(d => d >= from && d <= to).Select(d => Advise(pupil, new Viewpoint(d, knownOn > d ? knownOn : d), options));
    }

    /// <summary>Advice on a school: on each pupil, and on the school as a whole. The school's own answers are used where rules ask for them.</summary>
    /// <param name="school">The school's records.</param>
    /// <param name="viewpoint">The date, and what was known by when.</param>
    /// <param name="options">What else to work out, and whom to tell of progress; null: nothing.</param>
    /// <exception cref="ArgumentException">An option names a fact that the packs do not hold.</exception>
    public SchoolAdvice Advise(SchoolRecord school, Viewpoint viewpoint, AdviceOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(school);
        var facts = FactValues.Find(Book, options?.Facts ?? []);
        var file = Book.FileOf(school, viewpoint.KnownOn);
        var pupils = new List<PupilAdvice>(file.Pupils.Count);
        foreach (var pupil in file.Pupils)
        {
            pupils.Add(Contained.Pupil(pupil.Id, viewpoint.AsOf, () => new Advisor(Book, pupil, viewpoint.AsOf, facts).Advise()));
            options?.Progress?.Report((pupils.Count, file.Pupils.Count));
        }

        return new SchoolFigures(Book, schools).AddTo(new Advisor(Book, file, viewpoint.AsOf, facts).Advise(pupils), file);
    }

    /// <summary>A report on a school as Markdown, for example the one governors read each term.</summary>
    /// <param name="report">Id of a report of the packs; <see cref="RuleCatalogue.Reports"/> lists them.</param>
    /// <param name="advice">Advice on the school by this book.</param>
    /// <exception cref="ArgumentException">The packs have no such report in force on the date of the advice.</exception>
    public string Report(string report, SchoolAdvice advice)
    {
        ArgumentNullException.ThrowIfNull(advice);
        var declared = schools.Reports.FirstOrDefault(r => r.Id == report && r.IsInForce(advice.AsOf))
            ?? throw new ArgumentException($"No report is called '{report}'. There are: {string.Join(", ", Catalogue.Reports.Select(r => r.Id))}.", nameof(report));
        return string.Join('\n', new ReportWriter(Book, schools, declared, advice).Lines()) + "\n";
    }

    /// <summary>Advice on every pupil of a school, by id, worked out one by one as it is asked for.</summary>
    /// <param name="school">The school's records.</param>
    /// <param name="viewpoint">The date, and what was known by when.</param>
    public IEnumerable<PupilAdvice> AdviseAll(SchoolRecord school, Viewpoint viewpoint)
    {
        ArgumentNullException.ThrowIfNull(school);
        var file = Book.FileOf(school, viewpoint.KnownOn);
        return school.Pupils.Select(p => Contained.Pupil(p.Id, viewpoint.AsOf, () => new Advisor(Book, Book.FileOf(p, file.Time, viewpoint.KnownOn, file), viewpoint.AsOf).Advise()));
    }
}
