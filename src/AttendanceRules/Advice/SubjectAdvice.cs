using System.Collections.ObjectModel;
namespace AttendanceRules.Advice;

/// <summary>What advice on a pupil and advice on a school have in common.</summary>
public abstract record SubjectAdvice
{
    /// <summary>No values, for each advice that has none.</summary>
    internal static readonly IReadOnlyDictionary<string, FactValue> NoFacts = ReadOnlyDictionary<string, FactValue>.Empty;

    private Kept<IReadOnlyList<AskedQuestion>> questions;
    private Kept<IReadOnlyList<RecommendedAction>> daily;
    private Kept<IReadOnlyList<RecommendedAction>> standing;

    /// <summary>The date the advice is for.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The rule book that gave it; null where no <see cref="RuleBook"/> did.</summary>
    public RuleBookVersion? Book { get; init; }

    /// <summary>The day whose knowledge was used; null: everything known.</summary>
    public DateOnly? KnownOn { get; init; }

    /// <summary>What is called for, standing expectations included: by level of priority, then by last day or day of review. Without
    /// levels in the packs, by last day.</summary>
    public required IReadOnlyList<RecommendedAction> Actions { get; init; }

    /// <summary>Where the pupil is on each pathway.</summary>
    public required IReadOnlyList<PathwayPosition> Pathways { get; init; }

    /// <summary>What cannot be decided yet.</summary>
    public required IReadOnlyList<UndecidedAction> Undecided { get; init; }

    /// <summary>What is open and can be answered now: each question once for a pupil, a parent or the school, what most lines wait for
    /// first. Advice on a school has those of its pupils too, and one about the school once, whoever waits for it. Empty: nothing is
    /// asked.</summary>
    public IReadOnlyList<AskedQuestion> Questions => questions.Of(this, static advice => advice.FindQuestions());

    /// <summary>What waits for something to be on record.</summary>
    public required IReadOnlyList<BlockedAction> Blocked { get; init; }

    /// <summary>What is held back, and why.</summary>
    public required IReadOnlyList<WithheldAction> Withheld { get; init; }

    /// <summary>What the reader should know.</summary>
    public required IReadOnlyList<Notice> Notices { get; init; }

    /// <summary>
    /// Values of the facts that were asked for, by name (<c>NAME for PARENT</c> where it is one parent's). Empty: none were.
    /// </summary>
    public IReadOnlyDictionary<string, FactValue> Facts { get; init; } = NoFacts;

    /// <summary>What is called for now or ahead, in order: the actions without standing expectations.</summary>
    public IReadOnlyList<RecommendedAction> Daily =>
        daily.Of(this, static advice => [.. advice.Actions.Where(a => a.Kind != ActionKind.Standing)]);

    /// <summary>Expectations that hold every day and are never due, in order.</summary>
    public IReadOnlyList<RecommendedAction> Standing =>
        standing.Of(this, static advice => [.. advice.Actions.Where(a => a.Kind == ActionKind.Standing)]);

    /// <summary>The actions of one stakeholder, in order.</summary>
    /// <param name="stakeholder">Name of the stakeholder in the base pack, for example <c>school</c>.</param>
    public IEnumerable<RecommendedAction> For(string stakeholder) => Actions.Where(a => a.Stakeholder == stakeholder);

    /// <summary>The questions of the advice and of what it is made of, each once.</summary>
    private protected abstract IReadOnlyList<AskedQuestion> FindQuestions();
}
