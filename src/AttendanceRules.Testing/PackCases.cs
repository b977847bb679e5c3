using AttendanceRules.Advice;
using AttendanceRules.Cases;
using AttendanceRules.Testing.Snapshots;

namespace AttendanceRules.Testing;

/// <summary>
/// The cases written in packs, as rows of a theory: a school's packs are tested in its own test suite, a test a case. xunit takes
/// <see cref="Rows"/> as member data, and so does every framework that reads rows of objects; none is needed here.
/// </summary>
/// <example><code>
/// public sealed class OurPackTests
/// {
///     private static readonly PackCases Cases = PackCases.Of(RuleBook.Load(PackSource.FromFolder("packs/our-school")), "our-school");
///
///     public static IEnumerable&lt;object[]&gt; Rows => Cases.Rows;
///
///     [Theory]
///     [MemberData(nameof(Rows))]
///     public void Case_holds(string name) => Cases.ShouldHold(name);
/// }
/// </code></example>
public sealed class PackCases
{
    private readonly RuleBook book;
    private readonly Dictionary<string, PackCase> cases = new(StringComparer.Ordinal);

    private PackCases(RuleBook book, IReadOnlyList<PackCase> found)
    {
        this.book = book;
        foreach (var each in found)
        {
            // The line tells two cases of one name apart; elsewhere it would give tests new names with every line written above them.
            var name = $"{each.File}: {each.Name}";
            cases.Add(cases.ContainsKey(name) ? FormattableString.Invariant($"{name} (line {each.Line})") : name, each);
        }
    }

    /// <summary>Names of the cases as <c>PACK/FILE: NAME</c>, in the order in which they are written.</summary>
    public IReadOnlyList<string> Names => field ??= [.. cases.Keys];

    /// <summary>The same, each name as a row of its own.</summary>
    public IReadOnlyList<object[]> Rows => field ??= [.. Names.Select(name => new object[] { name })];

    /// <summary>The cases of a book's packs.</summary>
    /// <param name="book">The book. A case sees every pack of it.</param>
    /// <param name="pack">Id of the only pack whose cases are meant; null: all, those of shipped packs included.</param>
    /// <exception cref="ArgumentException">The book has no such pack, or there are no cases.</exception>
    public static PackCases Of(RuleBook book, string? pack = null)
    {
        ArgumentNullException.ThrowIfNull(book);
        if (pack is not null && !book.Packs.Any(p => p.Id == pack))
        {
            throw new ArgumentException(
                $"Unknown pack '{pack}'. The book has: {string.Join(", ", book.Packs.Select(p => p.Id))}.", nameof(pack));
        }

        var found = CaseRunner.Find(book, pack);
        return found.Count > 0 ? new PackCases(book, found) : throw new ArgumentException(
            $"{(pack is null ? "The packs of the book have" : $"The pack '{pack}' has")} no cases, so that nothing would be tested. "
            + "Write some under 'cases'.", nameof(pack));
    }

    /// <summary>Runs a case.</summary>
    /// <param name="name">Its name, as in <see cref="Names"/>.</param>
    /// <returns>The advice of each check of the case, in the order written.</returns>
    /// <exception cref="AdviceAssertionException">The advice is not as the case says, or the case has mistakes; the message lists each
    /// difference, and what is advised.</exception>
    /// <exception cref="ArgumentException">There is no such case.</exception>
    public IReadOnlyList<SubjectAdvice> ShouldHold(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (!cases.TryGetValue(name, out var written))
        {
            throw new ArgumentException(
                $"Unknown case '{name}'. It may have been renamed; the packs have {cases.Count} cases.", nameof(name));
        }

        var result = CaseRunner.RunCase(book, written);
        if (result.Differences.Count == 0)
        {
            return result.Advice;
        }

        var advised = result.Advice.SelectMany(a => a.Daily.Select(d => $"  on {Written.Day(a.AsOf)} {Written.Action(d)}"));
        throw new AdviceAssertionException(FormattableString.Invariant($"{written.File}({written.Line}): {written.Name}\n")
            + string.Join('\n', result.Differences.Select(d => "  " + d).Append("Advised are:").Concat(advised)));
    }
}
