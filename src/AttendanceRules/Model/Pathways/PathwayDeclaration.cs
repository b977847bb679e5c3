using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Rules;
using AttendanceRules.Model.Windows;

namespace AttendanceRules.Model.Pathways;

/// <summary>One edition of a pathway: stages in order, with memory.</summary>
internal sealed record PathwayDeclaration(string Id, string PackId, string Title, bool IsPerParent, DateOnly From, DateOnly? To,
    IReadOnlyList<StageDeclaration> Stages)
{
    public required Origin Origin { get; init; }

    /// <summary>Null: with <see cref="On"/> from its event to the next of its kind, else the school year (S23).</summary>
    public Window? Cycle { get; init; }

    public EventDeclaration? On { get; init; }

    public Skip Skip { get; init; }

    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>Every name that its stages' conditions look at.</summary>
    public IEnumerable<Symbol> Names => Stages.SelectMany(s => s.When.Names.Concat(s.Needs).Concat(s.Lines.SelectMany(l => l.When.Names))
        .Concat(s.FirstOf.SelectMany(a => a.When.Names.Concat(a.Needs)))
        .Concat(s.Watches
            .SelectMany(w => new[] { w.Improved, w.Early }.OfType<Expression>().SelectMany(c => c.Names)
            .Concat(w.Do.SelectMany(l => l.When.Names)))));

    public bool IsInForce(DateOnly date) => From <= date && !(date > To);

    public int Index(string stage)
    {
        for (var i = 0; i < Stages.Count; i++)
        {
            if (Stages[i].Id == stage)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>What a stage follows: what it says, else the stage above it where none may be skipped.</summary>
    public IReadOnlyList<string> Before(int stage) =>
        Stages[stage].After ?? (stage == 0 || Skip != Skip.Never ? [] : Stages[stage - 1].Alone);

    /// <summary>The same by what has to be on record together: of each list one is enough.</summary>
    public IEnumerable<IReadOnlyList<string>> BeforeAny(int stage) => Stages[stage].AnyAfter
        ?? Before(stage).Select(b => (IReadOnlyList<string>)[b]);

    /// <summary>Every way in which what the stage follows can be on record: one name of each list.</summary>
    public IEnumerable<IReadOnlyList<string>> Routes(int stage) => BeforeAny(stage).Aggregate(
        (IEnumerable<IReadOnlyList<string>>)[[]], (routes, any) =>
            routes.SelectMany(r => any.Select(b => (IReadOnlyList<string>)[.. r, b])));

    /// <summary>Whether the later stage is on the earlier one, directly or through others.</summary>
    public bool Leads(int later, string earlier)
    {
        if (Skip == Skip.Furthest && Stages[later].After is null && Index(earlier) < later)
        {
            return true;
        }

        var before = Before(later);
        for (var i = 0; i < before.Count; i++)
        {
            if (before[i] == earlier || (Index(before[i]) is >= 0 and var own && own < later && Leads(own, earlier)))
            {
                return true;
            }
        }

        return false;
    }
}
