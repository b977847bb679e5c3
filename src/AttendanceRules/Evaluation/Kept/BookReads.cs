using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using AttendanceRules.Evaluation.Plans;
using AttendanceRules.Model;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Rules;
using AttendanceRules.Records;

namespace AttendanceRules.Evaluation.Kept;

/// <summary>
/// What of the records each name, rule and pathway of a book reads. It is found when a timeline keeps values for the first time.
/// </summary>
internal sealed class BookReads
{
    private const int WordBits = 64;

    // What a change is of.
    private const char AnyMark = '*';
    private const char OneMark = '/';
    private const char OneAnswer = '?';
    private const char OneEntry = '!';

    // With as many entries the order of those of one day, action and parent may follow from their number.
    private const int Few = 10;

    private static readonly ConditionalWeakTable<Book, BookReads> Known = [];

    private readonly Lock gate = new();
    private readonly Numbering numbering;
    private readonly Book book;
    private readonly NameReads names;
    private readonly DutyReads duties;
    private readonly ConditionalWeakTable<InForce, ReadSet[]> parts = [];
    private readonly ConditionalWeakTable<InForce, ReadSet?[]> rests = [];
    private readonly ConditionalWeakTable<InForce, AroundReads> around = [];
    private readonly ConditionalWeakTable<InForce, PathwayReads[]> pathways = [];
    private readonly ConditionalWeakTable<ConditionPlan, ReadSet[]> places = [];
    private readonly ConcurrentDictionary<(char Of, string Name, string Other, bool IsMore, int Parents), RecordChange> changes = new();
    private readonly ConcurrentDictionary<RuleDeclaration, ReadSet> conditions = new(ReferenceEqualityComparer.Instance);
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

    /// <summary>
    /// What the rules in force read besides their conditions, in their order; null for those whose lines rest on more than these.
    /// </summary>
    public ReadSet?[] RestsOn(InForce inForce)
    {
        if (rests.TryGetValue(inForce, out var known))
        {
            return known;
        }

        lock (gate)
        {
            return rests.GetValue(inForce, i => [.. i.OfPupils.Select(duties.Rest)]);
        }
    }

    /// <summary>What the pathways in force read, the conditions of their stages apart.</summary>
    public PathwayReads[] PathwaysOn(InForce inForce)
    {
        if (pathways.TryGetValue(inForce, out var known))
        {
            return known;
        }

        lock (gate)
        {
            return pathways.GetValue(inForce, i => [.. i.Pathways.Select(p => duties.Of(p.Editions, p.Now))]);
        }
    }

    /// <summary>What is read of an advice besides what rules and pathways read.</summary>
    public AroundReads AroundOn(InForce inForce)
    {
        if (around.TryGetValue(inForce, out var known))
        {
            return known;
        }

        lock (gate)
        {
            return around.GetValue(inForce, i => new AroundReads(book, i, names));
        }
    }

    /// <summary>All bits of a byte for each place of a plan that reads nothing of what is touched, eight to a word.</summary>
    public ulong[] HoldingIn(ConditionPlan plan, ReadSet touched)
    {
        lock (gate)
        {
            return PlaceReads.Holding(places.GetValue(plan, p => PlaceReads.Of(p, names)), touched, plan);
        }
    }

    /// <summary>What decides whether a name, or the condition of a rule, holds; null: that is not known.</summary>
    public ReadSet? OfCondition(object of) => of switch
    {
        RuleDeclaration rule => conditions.TryGetValue(rule, out var known) ? known : conditions[rule] = Find(rule),
        Symbol { Number: >= 0 and var number } => byNumber[number],
        _ => null,
    };

    private ReadSet Find(RuleDeclaration rule)
    {
        lock (gate)
        {
            return duties.OfCondition(rule);
        }
    }

    /// <summary>One more mark.</summary>
    /// <param name="change">What it makes of its session; null: it may change any.</param>
    /// <param name="parents">How many parents the pupil has.</param>
    public RecordChange OfMark(MarkChange? change, int parents) => change is null ? Of((AnyMark, "", "", false, parents))
        : Of((OneMark, change.Was?.Code ?? "", change.Now?.Code ?? "", IsPossible(change.Was) != IsPossible(change.Now), parents));

    /// <summary>One more answer; null: it may change anything.</summary>
    public RecordChange? OfAnswer(Answer answer, int parents) =>
        names.Question(answer.Question) is null ? null : Of((OneAnswer, answer.Question, "", false, parents));

    /// <summary>One more row of casework; null: it may change anything.</summary>
    /// <param name="row">The row.</param>
    /// <param name="date">The date of which something is kept.</param>
    /// <param name="isFirst">Whether no casework was supplied before.</param>
    /// <param name="after">The records with it.</param>
    public RecordChange? OfEntry(CaseworkRow row, DateOnly date, bool isFirst, SubjectFile after)
    {
        // A row of an entry on record changes that.
        if (names.Action(row.Action) is null || row.Entry is { Length: > 0 } || isFirst || MayTurn(after.Casework.Entries))
        {
            return null;
        }

        var from = after.Time.SchoolYear(date).From;
        return Of((OneEntry, row.Action, "", row.Date < from || row.OutcomeDate < from, after.Parents.Count));
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

    private bool IsPossible(MarkKind? kind) => kind is { } own && (own.Classes & book.Codes.Possible) != 0;

    private RecordChange Of((char Of, string Name, string Other, bool IsMore, int Parents) change) =>
        changes.TryGetValue(change, out var known) ? known : changes[change] = Find(change.Of, change.Parents, Touched(change));

    private ReadSet Touched((char Of, string Name, string Other, bool IsMore, int Parents) change)
    {
        var touched = names.New();
        switch (change.Of)
        {
            case AnyMark:
                touched.Add(NameReads.Marks);
                break;
            case OneMark:
                AddCodes(touched, change.Name, change.Other);
                AddIf(change.IsMore, touched, NameReads.Possible);
                break;
            case OneAnswer:
                touched.Add(names.Question(change.Name)!.Value);
                break;
            default:
                AddEntry(touched, change.Name);
                AddIf(change.IsMore, touched, NameReads.EarlierEntry);
                break;
        }

        return touched;
    }

    private void AddCodes(ReadSet touched, string was, string now)
    {
        foreach (var code in new[] { was, now })
        {
            if (code.Length > 0)
            {
                names.AddCode(touched, code);
            }
        }
    }

    private void AddEntry(ReadSet touched, string action)
    {
        touched.Add(NameReads.AnyEntry);
        names.AddAction(touched, action);
        foreach (var also in book.Actions[action].Is)
        {
            names.AddAction(touched, also);
        }
    }

    private static void AddIf(bool isSo, ReadSet touched, int bit)
    {
        if (isSo)
        {
            touched.Add(bit);
        }
    }

    private RecordChange Find(char of, int parents, ReadSet touched)
    {
        var stale = new ulong[(EvaluationMemo.Cell(numbering.Count, 0, numbering.Shared, parents + 1) + WordBits - 1) / WordBits];
        for (var number = 0; number < byNumber.Length; number++)
        {
            for (var parent = 0; byNumber[number]?.Meets(touched) != false && parent <= (number < numbering.Shared ? 0 : parents); parent++)
            {
                var cell = EvaluationMemo.Cell(number, parent, numbering.Shared, parents + 1);
                stale[cell / WordBits] |= 1UL << (cell % WordBits);
            }
        }

        return new RecordChange(touched, stale, of == OneAnswer, of == OneEntry);
    }
}
