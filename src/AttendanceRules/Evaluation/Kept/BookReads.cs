using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using AttendanceRules.Model;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Records;

namespace AttendanceRules.Evaluation.Kept;

/// <summary>
/// What of the records each name, rule and pathway of a book reads. It is found when a timeline keeps values for the first time.
/// </summary>
internal sealed class BookReads
{
    private const int WordBits = 64;

    // With as many entries the order of those of one day, action and parent may follow from their number.
    private const int Few = 10;

    private static readonly ConditionalWeakTable<Book, BookReads> Known = [];

    private readonly Lock gate = new();
    private readonly Numbering numbering;
    private readonly Book book;
    private readonly NameReads names;
    private readonly DutyReads duties;
    private readonly ConditionalWeakTable<InForce, ReadSet[]> parts = [];
    private readonly ConcurrentDictionary<(string Change, bool IsEarlier, int Parents), RecordChange> changes = new();
    private readonly ReadSet?[] byNumber;

    private BookReads(Book book)
    {
        (this.book, numbering, names) = (book, book.Names.Numbering, new NameReads(book));
        duties = new DutyReads(book, names);
        byNumber = new ReadSet?[numbering.Count];
        foreach (var name in book.Names.Known)
        {
            names.Of(book.Names.Find(name)!);
        }

        foreach (var (symbol, reads) in names.All.Where(s => s.Symbol.Number >= 0))
        {
            byNumber[symbol.Number] = reads;
        }
    }

    public static BookReads Of(Book book) =>
        Known.TryGetValue(book, out var known) ? known : Known.GetValue(book, static b => new BookReads(b));

    /// <summary>What the rules in force read, in their order, and after them the pathways.</summary>
    public ReadSet[] On(InForce inForce)
    {
        if (parts.TryGetValue(inForce, out var known))
        {
            return known;
        }

        // One thread at a time: what names read is kept.
        lock (gate)
        {
            return parts.GetValue(inForce, i => [.. i.OfPupils.Select(duties.Of), .. i.Pathways.Select(p => duties.Of(p.Editions))]);
        }
    }

    /// <summary>One more mark.</summary>
    public RecordChange OfMark(int parents) => Of("", NameReads.Marks, false, parents);

    /// <summary>One more answer; null: it may change anything.</summary>
    public RecordChange? OfAnswer(Answer answer, int parents) =>
        names.Question(answer.Question) is { } bit ? Of("?" + answer.Question, bit, false, parents) : null;

    /// <summary>One more row of casework; null: it may change anything.</summary>
    /// <param name="row">The row.</param>
    /// <param name="date">The date of which something is kept.</param>
    /// <param name="isFirst">Whether no casework was supplied before.</param>
    /// <param name="after">The records with it.</param>
    public RecordChange? OfEntry(CaseworkRow row, DateOnly date, bool isFirst, SubjectFile after)
    {
        // A row of an entry on record changes that.
        if (names.Action(row.Action) is not { } bit || row.Entry is { Length: > 0 } || isFirst || MayTurn(after.Casework.Entries))
        {
            return null;
        }

        var from = after.Time.SchoolYear(date).From;
        return Of("!" + row.Action, bit, row.Date < from || row.OutcomeDate < from, after.Parents.Count);
    }

    private static bool MayTurn(IReadOnlyList<Entry> entries)
    {
        for (var i = 1; i < entries.Count && entries.Count >= Few; i++)
        {
            if ((entries[i].Date, entries[i].Action, entries[i].Parent) == (entries[i - 1].Date, entries[i - 1].Action,
                entries[i - 1].Parent))
            {
                return true;
            }
        }

        return false;
    }

    private RecordChange Of(string change, int bit, bool isEarlier, int parents) =>
        changes.TryGetValue((change, isEarlier, parents), out var known) ? known
            : changes[(change, isEarlier, parents)] = Find(change, bit, isEarlier, parents);

    private RecordChange Find(string change, int bit, bool isEarlier, int parents)
    {
        var touched = names.New();
        touched.Add(bit);
        if (change.StartsWith('!'))
        {
            touched.Add(NameReads.AnyEntry);
            foreach (var also in book.Actions[change[1..]].Is)
            {
                names.AddAction(touched, also);
            }
        }

        if (isEarlier)
        {
            touched.Add(NameReads.EarlierEntry);
        }

        var stale = new ulong[(EvaluationMemo.Cell(numbering.Count, 0, numbering.Shared, parents + 1) + WordBits - 1) / WordBits];
        for (var number = 0; number < byNumber.Length; number++)
        {
            for (var parent = 0; byNumber[number]?.Meets(touched) != false && parent <= (number < numbering.Shared ? 0 : parents); parent++)
            {
                var cell = EvaluationMemo.Cell(number, parent, numbering.Shared, parents + 1);
                stale[cell / WordBits] |= 1UL << (cell % WordBits);
            }
        }

        return new RecordChange(touched, stale);
    }
}
