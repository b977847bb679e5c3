using System.Diagnostics.CodeAnalysis;
using AttendanceRules.Advice;
using AttendanceRules.Cases;
using AttendanceRules.Catalogues;
using AttendanceRules.Packs.Binding;
using AttendanceRules.Packs.Json;
using AttendanceRules.Problems;
using AttendanceRules.Problems.Codes;
using AttendanceRules.Schools;

namespace AttendanceRules;

public sealed partial class RuleBook
{
    private readonly Lazy<IReadOnlyList<CitedClause>> cited;
    private readonly Lazy<IReadOnlySet<string>> citing;

    private RuleBook(BoundPacks packs, Lazy<SchoolBook> schools)
    {
        (Book, Files, this.schools, Catalogue) = (packs.Book, packs.Files, schools, new RuleCatalogue(packs, schools));
        cited = new(() => [.. Citations.In(Files)]);
        citing = new(() => SourceCheck.Names(Files).ToHashSet(StringComparer.Ordinal));
        Packs = [.. packs.Files.Select(p => new PackVersion { Id = p.Pack!.Id, Version = p.Pack.Version })];
        Hash = BookHash.Of(packs.Files);
        Version = new RuleBookVersion { Packs = Packs, Hash = Hash };
    }

    /// <summary>Every citation of the packs.</summary>
    internal IReadOnlyList<CitedClause> Cited => cited.Value;

    /// <summary>The names of what can cite.</summary>
    internal IReadOnlySet<string> Citing => citing.Value;

    /// <summary>
    /// Loads packs. What a pack extends comes along where it is shipped with the package; other bases are named before it.
    /// </summary>
    /// <param name="sources">The packs, at least one.</param>
    /// <exception cref="RuleBookException">The packs have errors; the exception lists them all.</exception>
    /// <exception cref="ArgumentException">No pack is named.</exception>
    /// <example><code>var book = RuleBook.Load(PackSource.England, PackSource.FromFolder("our-school"));</code></example>
    public static RuleBook Load(params PackSource[] sources) => Load((IReadOnlyList<PackSource>)sources);

    /// <summary>The same for packs in a list.</summary>
    /// <param name="sources">The packs, at least one.</param>
    /// <exception cref="RuleBookException">The packs have errors; the exception lists them all.</exception>
    /// <exception cref="ArgumentException">No pack is named.</exception>
    /// <example><code>var book = RuleBook.Load(PackSource.AllShipped());</code></example>
    public static RuleBook Load(IReadOnlyList<PackSource> sources) =>
        TryLoad(sources, out var book, out var problems) ? book : throw new RuleBookException(problems);

    /// <summary>
    /// Loads packs, or says everything that is wrong with them. What a pack extends comes along where it is shipped with the package.
    /// </summary>
    /// <param name="sources">The packs, at least one.</param>
    /// <param name="book">The book; null when there is an error.</param>
    /// <param name="problems">All problems, sorted by place. Warnings alone do not stop the book from loading.</param>
    /// <returns>True when the book is loaded.</returns>
    /// <exception cref="ArgumentException">No pack is named.</exception>
    /// <example><code>
    /// if (!RuleBook.TryLoad([PackSource.FromFolder("our-school")], out var book, out var problems))
    ///     foreach (var problem in problems)
    ///         Console.WriteLine(problem);
    /// </code></example>
    public static bool TryLoad(
        IReadOnlyList<PackSource> sources, [NotNullWhen(true)] out RuleBook? book, out IReadOnlyList<Problem> problems)
    {
        ArgumentNullException.ThrowIfNull(sources);
        if (sources.Count == 0)
        {
            throw new ArgumentException("Name at least one pack, for example PackSource.England.", nameof(sources));
        }

        var found = new ProblemList();
        var read = BookBinder.Read(sources, found);
        var ofSchools = read is null ? null : SchoolBook.Of(read, found);
        if (read is not null && !found.HasErrors)
        {
            Acceptance.Apply(read.Files, CodeKind.Warning, found);
        }

        book = read is null || ofSchools is null || found.HasErrors ? null : new RuleBook(read, ofSchools);
        problems = found.Sorted();
        return book is not null;
    }
}
