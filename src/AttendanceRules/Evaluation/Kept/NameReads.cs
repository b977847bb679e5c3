using AttendanceRules.Model;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Windows;
using AttendanceRules.Records;

namespace AttendanceRules.Evaluation.Kept;

/// <summary>What of the records names, windows and days read, through whatever they are made of.</summary>
internal sealed class NameReads
{
    /// <summary>Marks of any code.</summary>
    public const int Marks = 0;

    /// <summary>Entries of any action, whenever they are.</summary>
    public const int AnyEntry = 1;

    /// <summary>Entries of any action before the school year.</summary>
    public const int EarlierEntry = 2;

    /// <summary>Which sessions were possible.</summary>
    public const int Possible = 3;

    private const int First = 4;

    private readonly Book book;
    private readonly Dictionary<string, int> questions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> actions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> codes = new(StringComparer.Ordinal);
    private readonly Dictionary<Symbol, ReadSet> known = new(ReferenceEqualityComparer.Instance);
    private readonly ReadSet all;

    public NameReads(Book book)
    {
        this.book = book;
        foreach (var question in book.Names.Questions)
        {
            questions[question] = First + questions.Count;
        }

        foreach (var action in book.Actions.Keys)
        {
            actions[action] = First + questions.Count + actions.Count;
        }

        foreach (var code in book.Codes.Codes.Keys)
        {
            codes[code] = First + questions.Count + actions.Count + codes.Count;
        }

        all = New();
        for (var bit = 0; bit < Count; bit++)
        {
            all.Add(bit);
        }
    }

    /// <summary>What is known so far.</summary>
    public IEnumerable<(Symbol Symbol, ReadSet Reads)> All => known.Select(k => (k.Key, k.Value));

    private int Count => First + questions.Count + actions.Count + codes.Count;

    /// <summary>One with nothing in it.</summary>
    public ReadSet New() => new(Count);

    /// <summary>The bit of a question; null: there is none.</summary>
    public int? Question(string name) => questions.TryGetValue(name, out var bit) ? bit : null;

    /// <summary>The bit of an action; null: there is none.</summary>
    public int? Action(string name) => actions.TryGetValue(name, out var bit) ? bit : null;

    /// <summary>Adds the entries of an action.</summary>
    public void AddAction(ReadSet into, string? action)
    {
        if (action is not null && Action(action) is { } bit)
        {
            into.Add(bit);
        }
    }

    /// <summary>Adds the marks of a code.</summary>
    public void AddCode(ReadSet into, string code) => into.Add(codes.TryGetValue(code, out var bit) ? bit : Marks);

    /// <summary>Adds the marks of the codes that a filter names in one of their editions, whatever decides besides.</summary>
    public void Add(ReadSet into, SessionFilter filter)
    {
        into.Add(Marks);
        foreach (var (code, editions) in book.Codes.Codes)
        {
            if (editions.Exists(e => filter.Names(code, e.Classes)))
            {
                into.Add(codes[code]);
            }
        }
    }

    /// <summary>Adds what names read.</summary>
    public void Add(ReadSet into, IEnumerable<Symbol> names)
    {
        foreach (var name in names)
        {
            into.Add(Of(name));
        }
    }

    /// <summary>Adds what a day reads; null: it is none.</summary>
    public void Add(ReadSet into, Anchor? anchor)
    {
        AddAction(into, (anchor as ActionAnchor)?.Action);
        if (anchor?.Named is { } named)
        {
            into.Add(Of(named));
        }
    }

    /// <summary>Adds what a deadline reads; null: it is none.</summary>
    public void Add(ReadSet into, Deadline? deadline)
    {
        for (var own = deadline; own is not null; own = own.Base)
        {
            Add(into, own.Anchor);
        }
    }

    /// <summary>Adds what a window reads; null: it is none.</summary>
    public void Add(ReadSet into, Window? window)
    {
        foreach (var part in window?.Parts ?? [])
        {
            Add(into, part);
        }
    }

    /// <summary>What a name reads.</summary>
    public ReadSet Of(Symbol symbol)
    {
        if (known.TryGetValue(symbol, out var found))
        {
            return found;
        }

        // A circle is refused where packs are loaded.
        known[symbol] = found = New();
        AddOwn(found, symbol);
        var parts = symbol.Parts;
        Add(found, parts.Names);
        foreach (var anchor in parts.Anchors)
        {
            Add(found, anchor);
        }

        foreach (var window in parts.Windows)
        {
            Add(found, window);
        }

        return found;
    }

    private void Add(ReadSet into, WindowPart part)
    {
        foreach (var anchor in part.Anchors)
        {
            Add(into, anchor);
        }

        switch (part)
        {
            case LastWindow { IsOfPossible: true }:
                AddPossible(into);
                break;
            case ElseWindow two:
                Add(into, two.Main);
                Add(into, two.Spare);
                break;
        }
    }

    private void AddOwn(ReadSet into, Symbol symbol)
    {
        switch (symbol)
        {
            case QuestionName question:
                if (Question(question.Name) is { } bit)
                {
                    into.Add(bit);
                }

                foreach (var action in question.SuppliedBy)
                {
                    AddAction(into, action);
                }

                break;
            case RegisterFact register:
                AddSessions(into, register);
                foreach (var (action, _) in register.NotCoveredBy)
                {
                    AddAction(into, action);
                }

                break;
            case ActionOnRecord step:
                AddAction(into, step.Name);
                break;
            case CaseworkFact steps:
                AddAction(into, steps.Action);
                break;
            case GapFact or PupilCountFact:
                into.Add(all);
                break;
        }
    }

    // What counts single sessions, or divides by others, does not ask which were possible.
    private void AddSessions(ReadSet into, RegisterFact fact)
    {
        foreach (var filter in fact.Parts.Filters)
        {
            Add(into, filter);
        }

        if (fact is CountFact { Possible: { } meant })
        {
            Add(into, meant);
        }

        if (fact is not (CountFact { IsOfDays: false } or SumFact or RateFact { Over: not null }))
        {
            AddPossible(into);
        }
    }

    private static void AddPossible(ReadSet into)
    {
        into.Add(Marks);
        into.Add(Possible);
    }
}
