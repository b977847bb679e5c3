namespace AttendanceRules.Advice;

/// <summary>What one stakeholder is called to do, and why.</summary>
public sealed record RecommendedAction
{
    private string? priority;
    private DateOnly? reviewBy;
    private DateOnly since;

    /// <summary>Who acts: a stakeholder of the base pack.</summary>
    public required string Stakeholder { get; init; }

    /// <summary>The role inside the stakeholder; null when none is named.</summary>
    public string? Role { get; init; }

    /// <summary>Id of the parent it concerns; null when it concerns none in particular.</summary>
    public string? Parent { get; init; }

    /// <summary>To whom it is done; null when nobody is named.</summary>
    public string? To { get; init; }

    /// <summary>Name of the action.</summary>
    public required string Action { get; init; }

    /// <summary>What to do, for people.</summary>
    public required string Title { get; init; }

    /// <summary>What sort of step it is. What is <see cref="ActionKind.Standing"/> holds every day and is never due.</summary>
    public ActionKind Kind { get; init; }

    /// <summary>Its level of priority, as the packs name it; null where the packs declare none that fits.</summary>
    public string? Priority { get => priority; init => priority = value; }

    /// <summary>What it rests on.</summary>
    public required Basis Basis { get; init; }

    /// <summary>How strongly it is called for.</summary>
    public required Force Force { get; init; }

    /// <summary>Whether it is ahead, due or overdue.</summary>
    public required ActionStatus Status { get; init; }

    /// <summary>Since when it has been called for.</summary>
    public required DateOnly Since { get => SinceWhen?.Since ?? since; init => (since, SinceWhen) = (value, null); }

    /// <summary>
    /// Last day to do it; null when there is no deadline, or the calendar does not reach it (then <see cref="DueIn"/> says how long).
    /// </summary>
    public DateOnly? Due { get; init; }

    /// <summary>The deadline as a length, where it cannot be a date; else null.</summary>
    public string? DueIn { get; init; }

    /// <summary>
    /// The questions that have to be answered before its last day is known: it is called for all the same. Empty: its last day is known,
    /// or no answer would say it.
    /// </summary>
    public IReadOnlyList<OpenQuestion> DueQuestions { get; init; } = [];

    /// <summary>The day of the next review, on or after the date of the advice, where there is no deadline and the packs ask for a
    /// review; null otherwise. It is a default of the packs, and nothing is overdue after it.</summary>
    public DateOnly? ReviewBy { get => reviewBy; init => reviewBy = value; }

    /// <summary>The action that follows if this one is not done, as another line of the same advice; null for none.</summary>
    public string? Else { get; init; }

    /// <summary>The event it follows, with its date; null for none.</summary>
    public string? Event { get; init; }

    /// <summary>Shared by actions of which the host picks one; null for an action without alternatives.</summary>
    public string? OneOf { get; init; }

    /// <summary>Ids of the rules that call for it.</summary>
    public required IReadOnlyList<string> Rules { get; init; }

    /// <summary>Sources of those rules, <c>document#clause</c>.</summary>
    public required IReadOnlyList<string> Sources { get; init; }

    /// <summary>Amounts and dates it carries. Empty: none.</summary>
    public IReadOnlyList<ActionValue> Values { get; init; } = [];

    /// <summary>Support from a menu that serves it. Empty: the packs name none.</summary>
    public IReadOnlyList<SupportOffer> Support { get; init; } = [];

    /// <summary>
    /// The comparisons that made the outcome. Worked out when first asked for, from the records that the advice rests on.
    /// </summary>
    public IReadOnlyList<Reason> Reasons
    {
        get => field ??= ReasonSource?.Find() ?? [];
        init;
    }

    // While advice is made, before anybody sees it: a line need not be copied for its level.
    internal void Rank(string level, DateOnly? review) => (priority, reviewBy) = (level, review);

    // For another advice, whose level may be another one: the line of the advice before stays as it is.
    internal RecommendedAction Again(IExplainer explainer) => this with
    {
        Priority = null, ReviewBy = null, Explainer = Explainer is null ? null : explainer,
    };

    // For an advice on records that changed, of which nothing is otherwise for the line but what it rests on.
    internal RecommendedAction RestingOn(IReasons reasons, ISinceWhen? sinceWhen, IExplainer explainer) => this with
    {
        Priority = null, ReviewBy = null, Reasons = null!, ReasonSource = reasons, SinceWhen = sinceWhen,
        Explainer = Explainer is null ? null : explainer,
    };

    // Two lines of one advice never share it (S29).
    internal (string Stakeholder, string? Role, string? Parent, string Action, string? Event) Key =>
        (Stakeholder, Role, Parent, Action, Event);

    internal IReasons? ReasonSource { get; init; }

    // Null: it was known when advice was made. Set after Since, which takes its place.
    internal ISinceWhen? SinceWhen { get; init; }

    internal IExplainer? Explainer { get; init; }

    /// <summary>The verdicts it rests on: for each of its rules the gates that it came through, with proofs.</summary>
    /// <remarks>Works the advice out once more, with its proofs; to explain all of it, <c>RuleBook.Explain</c> is cheaper.</remarks>
    /// <returns>Empty where the advice was not made by a <see cref="RuleBook"/>, and for the outcome of an arranged step.</returns>
    public IReadOnlyList<RuleVerdict> FindVerdicts() => Explainer?.VerdictsOf(this) ?? [];
}
