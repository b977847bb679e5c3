using AttendanceRules.Calendar;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Values;
using AttendanceRules.Model.Windows;

namespace AttendanceRules.Model.Facts;

/// <summary>
/// What is on record of an action: how often, when first, when last, with which outcome, a value recorded with it, the sum of such values,
/// or the school days its <c>for</c> dates cover. Casework not supplied: unknown (S8).
/// </summary>
internal sealed class CaseworkFact(string measure) : Symbol
{
    public static readonly string[] Measures = ["count", "first", "latest", "outcome", "value", "sum", "days"];

    /// <summary>Which of <see cref="Measures"/> it is.</summary>
    public string Measure => measure;

    public required string Action { get; init; }

    /// <summary>True: an entry that names no parent is undecided for each of them (S27).</summary>
    public bool IsLegal { get; init; }

    /// <summary>What an <c>outcome</c> can be.</summary>
    public IReadOnlyList<string> Outcomes { get; init; } = [];

    /// <summary>Outcomes that take an entry back: an entry has one only when it is recorded (S8).</summary>
    public IReadOnlyCollection<string> Undoing { get; init; } = [];

    /// <summary>Entries dated in it; for <c>days</c> the days in it. Null: all.</summary>
    public Window? In { get; init; }

    /// <summary>
    /// All <c>for</c> dates of an entry must be in it, planned ones too, since the entry itself is on record; without any, the entry's own
    /// date is used (S19).
    /// </summary>
    public Window? For { get; init; }

    /// <summary>The date at which it is asked instead of the context's; null: the context's.</summary>
    public Anchor? AsAt { get; init; }

    public string? Outcome { get; init; }

    public string? NotOutcome { get; init; }

    /// <summary>The recorded value meant by <c>value</c> and <c>sum</c>, with its unit; a value without a unit is a date.</summary>
    public string ValueName { get; init; } = "";

    public Unit ValueUnit { get; init; }

    /// <summary>True: days of the <c>for</c> dates after the date count too (S15).</summary>
    public bool IsPlanned { get; init; }

    public override ValueKind Kind => measure switch
    {
        "count" or "sum" or "days" => ValueKind.Number,
        "value" when ValueUnit != Unit.None => ValueKind.Number,
        "outcome" => ValueKind.Text,
        _ => ValueKind.Date,
    };

    public override Unit Unit => measure switch { "count" => Unit.Entries, "days" => Unit.SchoolDays, "value" or "sum" => ValueUnit, _ =>
        Unit.None };

    public override IReadOnlyList<string>? Choices => measure == "outcome" ? Outcomes : null;

    public override IEnumerable<Window> Windows => new[] { In, For }.OfType<Window>();

    public override bool NeedsPathway => In is { NeedsPathway: true } || For is { NeedsPathway: true } || AsAt is { NeedsPathway: true };

    public override bool IsOfSchool => true;

    /// <summary>What it is where it is not known.</summary>
    public Value Unsettled => field ??= Kind == ValueKind.Number ? Value.UnknownCount() : Value.Unknown(Kind) with { MayBe = Choices };

    /// <summary>What it is where nothing is on record.</summary>
    public Value Nothing => field ??= Value.NotApplicable(
        Kind, $"no {Action} is on record" + (Outcome is null ? "" : $" with the outcome {Outcome}") + (In is null ? "" : $" ({In.Text})"));

    public override SymbolParts Parts => new()
    {
        Windows = [.. Windows], Anchors = AsAt is null ? [] : [AsAt],
    };

    public override TResult Accept<TResult>(ISymbolVisitor<TResult> visitor) => visitor.Visit(this);
}

internal partial interface ISymbolVisitor<out TResult>
{
    TResult Visit(CaseworkFact symbol);
}
