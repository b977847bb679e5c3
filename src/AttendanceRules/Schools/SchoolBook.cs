using AttendanceRules.Model.Values;
using AttendanceRules.Packs.Binding;
using AttendanceRules.Packs.Schema;
using AttendanceRules.Problems;

namespace AttendanceRules.Schools;

/// <summary>What packs say of a school as a whole: analyses, self-evaluations, benchmarks, reports.</summary>
internal sealed class SchoolBook
{
    private readonly AnalysisReader reader;
    private readonly Dictionary<string, PublishedFrom> published = new(StringComparer.Ordinal);

    /// <summary>What packs say, read now; or when somebody asks, where the packs are known to be without mistakes.</summary>
    public static Lazy<SchoolBook> Of(BoundPacks packs, ProblemList problems) => packs.Names.IsChecked
        ? new Lazy<SchoolBook>(() => new SchoolBook(packs, new ProblemList())) : new Lazy<SchoolBook>(new SchoolBook(packs, problems));

    private SchoolBook(BoundPacks packs, ProblemList problems)
    {
        reader = new AnalysisReader(packs, problems);
        Analyses = reader.Read();
        Reviews = [.. new ReviewReader(packs, problems).Read()];
        Benchmarks = [.. new BenchmarkReader(packs, problems).Read()];
        Reports = [.. new ReportReader(packs, problems)
            .Read([.. Analyses.Select(a => a.Id), .. Reviews.Select(r => r.Id), .. Benchmarks.Select(b => b.Id)])];
        foreach (var group in packs.Book.Groups.Select(g => g.Name).Distinct(StringComparer.Ordinal))
        {
            published[group] = reader.PublishedFrom(group);
        }

        foreach (var section in new[] { PackSection.Analyses, PackSection.Reviews, PackSection.Benchmarks, PackSection.Reports })
        {
            foreach (var (name, item) in packs.Files.SelectMany(p => p.Each(section)).GroupBy(d => d.Name, StringComparer.Ordinal)
                .SelectMany(g => g.Skip(1)))
            {
                problems.Add("duplicate-name", item, $"'{name}' is declared already in '{section.Name}'.", "Choose another name.");
            }
        }
    }

    public IReadOnlyList<AnalysisDeclaration> Analyses { get; }

    public IReadOnlyList<ReviewDeclaration> Reviews { get; }

    public IReadOnlyList<BenchmarkDeclaration> Benchmarks { get; }

    public IReadOnlyList<ReportDeclaration> Reports { get; }

    /// <summary>From when in a school year a group may be counted.</summary>
    public PublishedFrom PublishedFrom(string group) => published.GetValueOrDefault(group);

    /// <summary>The strictest number of pupils below which an analysis in force shows no figures; null: none names one.</summary>
    public Ratio? SmallestShown(DateOnly asOf) =>
        Analyses.Where(a => a.IsInForce(asOf)).Select(a => a.Least?.On(asOf)).OfType<Ratio>().Cast<Ratio?>().Max();

    /// <summary>The school's own figure for a published measure: a class or a yes/no name; null for anything else.</summary>
    public Column? ColumnOf(string measure) => reader.ColumnOf(measure);
}
