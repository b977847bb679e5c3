using System.Runtime.CompilerServices;
using AttendanceRules.Model;
using AttendanceRules.Model.Pathways;
using AttendanceRules.Records;

namespace AttendanceRules.Evaluation.Pathways;

/// <summary>Which stages of a pathway an entry begins, by the number of its action.</summary>
internal sealed class PathwaySteps
{
    private static readonly ConditionalWeakTable<PathwayDeclaration, PathwaySteps> Known = [];

    private readonly Book book;
    private readonly bool[] begins;
    private readonly bool[] isLegal;
    private readonly EditionSteps[] byEdition;

    private PathwaySteps(Book book, IReadOnlyList<PathwayDeclaration> editions)
    {
        (this.book, Editions) = (book, editions);
        byEdition = [.. editions.Select(e => new EditionSteps(book, e))];
        begins = [.. Enumerable.Range(0, book.Actions.Count).Select(i => Array.Exists(byEdition, e => e.IsBegun(i)))];
        isLegal = new bool[book.Actions.Count];
        foreach (var action in book.Actions.Values)
        {
            isLegal[book.NumberOf(action.Id).Number] = action.IsLegal;
        }
    }

    /// <summary>All editions of the pathway.</summary>
    public IReadOnlyList<PathwayDeclaration> Editions { get; }

    /// <summary>Those of a pathway.</summary>
    /// <param name="book">The rules.</param>
    /// <param name="editions">All editions of it.</param>
    /// <param name="pathway">One of them.</param>
    public static PathwaySteps Of(Book book, IReadOnlyList<PathwayDeclaration> editions, PathwayDeclaration pathway) =>
        Known.TryGetValue(pathway, out var known) && ReferenceEquals(known.book, book) && ReferenceEquals(known.Editions, editions)
            ? known : Make(book, editions, pathway);

    /// <summary>Which actions, by their number, are some of some, by name or because they count as one of them.</summary>
    public static bool[] Among(Book book, HashSet<string> some)
    {
        var among = new bool[book.Actions.Count];
        foreach (var action in book.Actions.Values)
        {
            among[book.NumberOf(action.Id).Number] = some.Contains(action.Id) || some.Overlaps(action.Is);
        }

        return among;
    }

    /// <summary>Whether the entry begins a stage of some edition.</summary>
    public bool BeginsAny(Entry entry) => entry.ActionNumber is >= 0 and var number && begins[number];

    /// <summary>Whether the entry is a legal step.</summary>
    public bool IsLegal(Entry entry) => entry.ActionNumber is >= 0 and var number && isLegal[number];

    /// <summary>What is the same for everybody of an edition; null: it is none of the pathway.</summary>
    public EditionSteps? Of(PathwayDeclaration edition)
    {
        foreach (var one in byEdition)
        {
            if (ReferenceEquals(one.Edition, edition))
            {
                return one;
            }
        }

        return null;
    }

    /// <summary>The numbers of the stages of an edition that the entry begins, in their order.</summary>
    public ReadOnlySpan<int> BegunBy(Entry entry, PathwayDeclaration edition) => Of(edition) is { } of ? of.BegunBy(entry) : [];

    private static PathwaySteps Make(Book book, IReadOnlyList<PathwayDeclaration> editions, PathwayDeclaration pathway)
    {
        var made = new PathwaySteps(book, editions);
        Known.AddOrUpdate(pathway, made);
        return made;
    }
}
