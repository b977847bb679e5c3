using System.Globalization;
using AttendanceRules.Problems;

namespace AttendanceRules.Advice.Formats;

/// <summary>What the formats for people say in the same words.</summary>
internal static class Wording
{
    public static string Day(DateOnly date) => IsoDate.Text(date);

    public static string Number(IFormattable number) => number.ToString(null, CultureInfo.InvariantCulture);

    /// <summary>The last day, or how long there is; empty without a deadline.</summary>
    public static string Due(RecommendedAction action) => action.Due is { } due ? Day(due) : action.DueIn
        ?? (action.DueQuestions.Count > 0 ? $"when answered: {string.Join(", ", action.DueQuestions.Select(q => q.Question))}" : "");

    /// <summary>Its status and last day, or by when it is reviewed.</summary>
    public static string When(RecommendedAction action) => action.Kind == ActionKind.Standing ? action.Kind.ToWord()
        : action.ReviewBy is { } review && action.Status != ActionStatus.Ahead ? "review by " + Day(review)
        : $"{action.Status.ToWord()} {Due(action)}".TrimEnd();

    /// <summary>The action behind how strongly it is called for, where that is not the usual "should".</summary>
    public static string Title(RecommendedAction action) => action.Force == Force.Should ? action.Title
        : $"{action.Force.ToWord()}: {action.Title}";

    /// <summary>How an answer compares with the one before it, which it names where there is one.</summary>
    public static string Change(ReviewAnswer answer) => answer.Change.ToWord() + (answer.Earlier is null ? ""
        : $" (before: {answer.Earlier}{(answer.EarlierOn is { } on ? " on " + Day(on) : "")})");

    /// <summary>The question, and what an answer should say.</summary>
    public static string Prompted(OpenAnswer answer) => answer.Prompt is null ? answer.Ask : $"{answer.Ask} {answer.Prompt}";

    public static string Parent(string? parent) => parent is null ? "" : $" (parent {parent})";

    public static string Why(RecommendedAction action) =>
        string.Join("; ", action.Reasons.Select(r => Why(r) + (r.IsAssumed ? " (assumed)" : "")));

    /// <summary>What it was compared with, a list with commas; empty where it was not compared.</summary>
    public static string Limit(Reason reason) => string.Join(", ", reason.Limits);

    /// <summary>What nobody has answered and is assumed meanwhile, for behind an action; empty for none.</summary>
    public static string Assumed(IReadOnlyList<string> questions) => questions.Count == 0 ? ""
        : $" (assumed: {string.Join(", ", questions)})";

    public static string Amount(ActionValue value) => string.Join(' ', new[]
    {
        value.Name, value.Value.ToString(), value.Value.UnitWord, value.Until is { } until ? "until " + Day(until)
            : "", value.Source.Length > 0 ? $"[{value.Source}]" : "",
    }.Where(t => t.Length > 0));

    public static string Offer(SupportOffer offer) => string.Join(", ", new[]
    {
        offer.Title, offer.Provider is null ? "" : "by " + offer.Provider, offer.Duration ?? "", offer.IsChargeable == true ? "chargeable"
            : "",
        string.Join(" or ", offer.Cost.Select(c => $"{c.Value} {c.Value.UnitWord}")),
    }.Where(t => t.Length > 0));

    /// <summary>Who else it concerns: to whom it is done, by which role, for which event, and that it is one of several.</summary>
    public static string Circumstances(RecommendedAction action) => string.Join(", ", new[]
    {
        action.Role is null ? "" : "role " + action.Role, action.To is null ? "" : "to " + action.To, action.Event is null ? "" : "event "
            + action.Event,
        action.OneOf is null ? "" : "one of " + action.OneOf,
    }.Where(t => t.Length > 0));

    /// <summary>Undecided actions that wait for the same things, together.</summary>
    public static IEnumerable<IReadOnlyList<UndecidedAction>> ByQuestion(IReadOnlyList<UndecidedAction> undecided) =>
        undecided.GroupBy(u => (string.Join(' ', u.Missing), string.Join(' ', u.Assumed),
            string.Join(' ', u.Questions.Select(q => q.About)))).Select(g => g.ToList());

    /// <summary>The event and the day by which it would be due, for behind an undecided action; empty where it has neither.</summary>
    public static string Open(UndecidedAction action)
    {
        var parts = new[] { action.Event is null ? "" : "event " + action.Event, action.Due is { } due ? "due " + Day(due)
            : "" }.Where(t => t.Length > 0).ToList();
        return parts.Count == 0 ? "" : $" ({string.Join(", ", parts)})";
    }

    public static string Questions(UndecidedAction action) => string.Join(" ", action.Questions.Select(q => q.Ask));

    public static string Position(PathwayPosition position) => string.Join(", ", new[]
    {
        position.Stage is null ? "" : $"{position.Stage}{(position.Since is { } since ? " since " + Day(since) : "")}", "cycle from "
            + Day(position.Cycle),
    }.Where(t => t.Length > 0));

    /// <summary>The word of a status as people write it.</summary>
    public static string Status(PathwayStatus status) => status == PathwayStatus.NotStarted ? "not started" : status.ToWord();

    /// <summary>The stages that may follow, each with its status; those with nothing due come last, by name.</summary>
    public static string Next(PathwayPosition position)
    {
        var open = position.Next.Where(IsOpen).Select(n => n.Stage).ToList();
        return string.Join("; ", position.Next.Where(n => !IsOpen(n)).Select(Next)
            .Concat(open.Count > 0 ? ["nothing due: " + string.Join(", ", open)] : []));
    }

    public static string Cohort(CohortFigure cohort) =>
        string.Join(", ", cohort.Parts.Select(p => $"{(p.Title.Length > 0 ? p.Title : p.Name)}: {p.Value}"));

    public static string Size(CohortFigure cohort) =>
        cohort.MayBelong > 0 ? $"{Number(cohort.Pupils)} to {Number(cohort.Pupils + cohort.MayBelong)}" : Number(cohort.Pupils);

    public static string Next(NextStage stage) =>
        $"{stage.Stage} {stage.Status.ToWord()}{(stage.Earliest is { } day ? ", earliest " + Day(day) : "")}{(stage.Missing.Count > 0
            ? ", missing " + string.Join(", ", stage.Missing) : "")}";

    private static bool IsOpen(NextStage stage) => stage is { Status: PathwayStatus.Open, Earliest: null, Missing.Count: 0 };

    // In words, for people who read no conditions; the JSON keeps the operator.
    private static string Why(Reason reason)
    {
        var title = reason.Title.Length > 0 ? reason.Title : reason.Fact;
        if (reason.Value.Because is { } because)
        {
            return $"{title}: {because}";
        }

        if (reason.Comparator is Comparator.None or Comparator.In
            || (reason.Comparator == Comparator.Equal && reason.Value.ToString() == Limit(reason)))
        {
            return $"{title}: {reason.Value}";
        }

        var words = ComparatorWords.Of(reason.Comparator);
        var unit = reason.Value.Unit switch { Unit.Percent => "%", Unit.Entries => "", _ => reason.Value.UnitWord };
        return $"{title}: {reason.Value}, {words} {Limit(reason)}{(unit.Length > 0 ? " " + unit : "")}";
    }
}
