using AttendanceRules.Model.Expressions;
using AttendanceRules.Records;

namespace AttendanceRules.Model.Rules;

/// <summary>What a rule and a stage of a pathway share: a condition, and what is called for while it holds. One edition.</summary>
internal abstract record DutyDeclaration(string Id, string PackId, DateOnly From, DateOnly? To)
{
    // Of this edition as it is: a copy with other lines has none.
    private LineDeclaration[]? lines;
    private bool isFirstOf;
    private bool isOneOf;

    /// <summary>Its id as a list of one.</summary>
    public IReadOnlyList<string> Alone { get; } = [Id];

    public required Origin Origin { get; init; }

    /// <summary>Every phrase of it, those of its lines, ways and watches included.</summary>
    public IReadOnlyList<Phrase> Phrases { get; init; } = [];

    public string Title { get; init; } = "";

    public Expression When { get; init; } = Expression.Always;

    /// <summary>The condition as the pack writes it; empty for none.</summary>
    public string WhenText { get; init; } = "";

    /// <summary>Where the condition is written, and each of its lines; null and empty for none.</summary>
    public Origin? WhenOrigin { get; init; }

    public IReadOnlyList<Phrase> WhenPhrases { get; init; } = [];

    /// <summary>True where <c>when</c> is written.</summary>
    public bool HasWhen => WhenText.Length > 0;

    public IReadOnlyList<LineDeclaration> Do { get; init => (field, lines) = (value, null); } = [];

    /// <summary>The first that holds is taken; empty for none.</summary>
    public IReadOnlyList<AlternativeDeclaration> FirstOf { get; init => (field, lines, isFirstOf) = (value, null, value.Count > 0); } = [];

    /// <summary>The host picks one; empty for none.</summary>
    public IReadOnlyList<LineDeclaration> OneOf { get; init => (field, lines, isOneOf) = (value, null, value.Count > 0); } = [];

    /// <summary>Whether it has several ways, of which one is taken.</summary>
    public bool HasWays => isFirstOf || isOneOf;

    public IReadOnlyList<Symbol> Needs { get; init; } = [];

    public Basis Basis { get; init; }

    /// <summary>Free thresholds it rests on that no layer has set, with their titles.</summary>
    public IReadOnlyList<(string Name, string Title)> Defaults { get; init; } = [];

    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>Every line it can call for.</summary>
    public IReadOnlyList<LineDeclaration> Lines => lines ??= [.. Do, .. OneOf, .. FirstOf.SelectMany(a => a.Do)];

    /// <summary>Whether one of them has a last day.</summary>
    public bool HasDue => AnyDue(Do) || AnyDue(OneOf) || FirstOf.Any(a => AnyDue(a.Do));

    /// <summary>Whether the entry is one of its first actions.</summary>
    public bool IsBegunBy(Entry entry)
    {
        if (Do.Count > 0 && entry.Is(Do[0].Action))
        {
            return true;
        }

        for (var i = 0; i < OneOf.Count; i++)
        {
            if (entry.Is(OneOf[i].Action))
            {
                return true;
            }
        }

        for (var i = 0; i < FirstOf.Count; i++)
        {
            if (FirstOf[i].Do.Count > 0 && entry.Is(FirstOf[i].Do[0].Action))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The actions whose entry puts a stage on record (S21).</summary>
    public IEnumerable<string> FirstActions =>
        Do.Take(1).Concat(OneOf).Concat(FirstOf.SelectMany(a => a.Do.Take(1))).Select(l => l.Action);

    /// <summary>The lines of the way that the entry takes; those of a rule without ways.</summary>
    public IReadOnlyList<LineDeclaration> LinesBeside(Entry entry)
    {
        for (var i = 0; i < FirstOf.Count; i++)
        {
            if (FirstOf[i].Do.Count > 0 && entry.Is(FirstOf[i].Do[0].Action))
            {
                return FirstOf[i].Do;
            }
        }

        return Do;
    }

    private static bool AnyDue(IReadOnlyList<LineDeclaration> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Due is not null)
            {
                return true;
            }
        }

        return false;
    }

    public bool IsInForce(DateOnly date) => From <= date && !(date > To);
}
