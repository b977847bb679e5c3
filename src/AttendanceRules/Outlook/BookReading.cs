using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using AttendanceRules.Model;
using AttendanceRules.Model.Rules;

namespace AttendanceRules.Outlook;

/// <summary>What outlooks know of a book whoever the pupil is: worked out once, and read by many threads.</summary>
internal sealed class BookReading
{
    private static readonly ConditionalWeakTable<Book, ConcurrentDictionary<string, BookReading>> Known = [];
    private readonly ConcurrentDictionary<DutyDeclaration, Book> alone = new(ReferenceEqualityComparer.Instance);
    private readonly Book book;
    private readonly ILookup<string, DutyDeclaration> bringing;

    private BookReading(Book book, CodesAhead codes)
    {
        this.book = book;
        Marks = new MarkReading(codes);
        Duties = new DutyReading(book, Marks);
        WithoutStanding = book.Holding(
            [.. book.Rules.Where(r => r.Lines.Any(l => l.Declared.Kind != ActionKind.Standing))], book.Pathways);
        bringing = book.Rules.Where(r => r.Of != SubjectKind.School && r.Withhold is null)
            .Concat<DutyDeclaration>(book.Pathways.SelectMany(p => p.Stages))
            .SelectMany(d => Duties.ActionsOf(d).Select(a => (Action: a.Id, Duty: d)))
            .ToLookup(x => x.Action, x => x.Duty, StringComparer.Ordinal);
        var reading = new HashSet<DutyDeclaration>(Duties.Rules.Concat<DutyDeclaration>(Duties.Pathways.SelectMany(p => p.Stages)),
            ReferenceEqualityComparer.Instance);
        ByAction = bringing.Where(a => a.Any(reading.Contains))
            .SelectMany(a => a.Where(d => reading.Contains(d) || a.Any(o => MayBeAhead(o, a.Key))).Select(d => (Action: a.Key, Duty: d)))
            .ToLookup(x => x.Action, x => x.Duty, StringComparer.Ordinal);
        Reading = Holding(ByAction.Select(a => a.Key));
    }

    public MarkReading Marks { get; }

    public DutyReading Duties { get; }

    /// <summary>The book without rules whose every action holds every day.</summary>
    public Book WithoutStanding { get; }

    /// <summary>The book with the rules and pathways alone whose actions depend on sessions to come.</summary>
    public Book Reading { get; }

    /// <summary>
    /// Rules and stages that can make an action due, for actions that depend on sessions to come. One that looks at none is among them
    /// where another may call for the same action ahead: one line is made of both, and that one may go.
    /// </summary>
    public ILookup<string, DutyDeclaration> ByAction { get; }

    /// <summary>All of those rules and stages, each once.</summary>
    public IEnumerable<DutyDeclaration> Bringing =>
        ByAction.SelectMany(a => a).Distinct<DutyDeclaration>(ReferenceEqualityComparer.Instance);

    /// <summary>What is known of the book for codes of sessions to come with these classes.</summary>
    public static BookReading Of(Book book, CodesAhead codes) =>
        Known.GetOrCreateValue(book).GetOrAdd(codes.Key, _ => new BookReading(book, codes));

    /// <summary>The book with the rules and pathways that call for the same actions as one rule or stage.</summary>
    public Book Sharing(DutyDeclaration duty) => alone.GetOrAdd(duty, d => Holding(Duties.ActionsOf(d).Select(a => a.Id)));

    private Book Holding(IEnumerable<string> actions)
    {
        var duties = new HashSet<DutyDeclaration>(actions.SelectMany(a => bringing[a]), ReferenceEqualityComparer.Instance);
        var pathways = book.Pathways.Where(p => p.Stages.Any(duties.Contains)).Select(p => p.Id).ToHashSet(StringComparer.Ordinal);
        return book.Holding([.. book.Rules.Where(duties.Contains)], [.. book.Pathways.Where(p => pathways.Contains(p.Id))]);
    }

    private static bool MayBeAhead(DutyDeclaration duty, string action) =>
        duty.Lines.Any(l => l.Action == action && (l.NotBefore is not null || l.Every is not null));
}
