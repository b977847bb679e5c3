using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Values;
using AttendanceRules.Model.Windows;
using AttendanceRules.Records;

namespace AttendanceRules.Model.Facts;

/// <summary>What facts about the register share: whose sessions, in which window, asked at which date.</summary>
internal abstract class RegisterFact : Symbol
{
    public required SessionFilter Of { get; init; }

    /// <summary>Only sessions late by so many minutes; null: minutes do not matter.</summary>
    public MinutesLimit? Late { get; init; }

    public Window? In { get; init; }

    /// <summary>The date at which it is asked instead of the context's; null: the context's.</summary>
    public Anchor? AsAt { get; init; }

    /// <summary>Asked on each school day of this window, of which the extreme counts; null: asked once.</summary>
    public Window? Extreme { get; init; }

    /// <summary>True: the highest of <see cref="Extreme"/>; false: the lowest.</summary>
    public bool IsHighest { get; init; }

    /// <summary>
    /// Sessions inside the <c>for</c> dates of an effective entry of these actions do not count; of a legal one that names no parent it is
    /// open whom it covers (S27). Empty: all count.
    /// </summary>
    public IReadOnlyList<(string Action, bool IsLegal)> NotCoveredBy { get; init; } = [];

    public override ValueKind Kind => ValueKind.Number;

    public override IEnumerable<Window> Windows => (In, Extreme) switch
    {
        (null, null) => [],
        ({ } window, null) => [window],
        (null, { } over) => [over],
        var (window, over) => [window, over],
    };

    public override bool NeedsPathway => In is { NeedsPathway: true } || Extreme is { NeedsPathway: true }
        || AsAt is { NeedsPathway: true };

    public override SymbolParts Parts => new()
    {
        Filters = [Of], Windows = [.. Windows], Anchors = AsAt is null ? [] : [AsAt],
    };

    /// <summary>True when casework that was not supplied leaves it unknown.</summary>
    public virtual bool UsesCasework => NotCoveredBy.Count > 0 || In is { UsesCasework: true }
        || Extreme is { UsesCasework: true } || AsAt is { UsesCasework: true };
}
