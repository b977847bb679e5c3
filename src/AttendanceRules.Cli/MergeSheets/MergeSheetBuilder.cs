using AttendanceRules.Advice;
using AttendanceRules.Advice.Formats;
using AttendanceRules.Insight;
using AttendanceRules.Vocabulary;

namespace AttendanceRules.Cli.MergeSheets;

/// <summary>
/// The sheets of advice on a school: actions, undecided, blocked, withheld, questions, pathways, figures, and their fields.
/// </summary>
internal sealed class MergeSheetBuilder(SchoolAdvice advice)
{
    private const string Names = "names, with a blank between two";

    private static readonly (string, string) Pupil = ("pupil", "Id of the pupil; empty: the school itself.");
    private static readonly (string, string) Parent = ("parent", "Id of the parent it concerns; empty: none in particular.");
    private static readonly (string, string) Stakeholder = ("stakeholder", "Who acts, or would.");
    private static readonly (string, string) Action = ("action", "Name of the action in the packs.");
    private static readonly (string, string) Title = ("title", "What is to be done, for people.");
    private static readonly (string, string) Rules = ("rules", $"The rules that call for it: {Names}.");
    private static readonly (string, string) Sources = ("sources", $"The clauses it rests on: {Names}.");

    private IEnumerable<(string Id, SubjectAdvice Of)> Subjects =>
        advice.Pupils.Select(p => (p.Pupil, (SubjectAdvice)p)).Append(("", advice));

    /// <summary>All sheets; the last names the fields of the others.</summary>
    public IReadOnlyList<MergeSheet> Sheets()
    {
        MergeSheet[] sheets = [Actions(), Undecided(), Blocked(), Withheld(), Questions(), Pathways(), Figures()];
        return [.. sheets, new MergeSheet("fields",
            [("sheet", "Name of the sheet."), ("field", "Name of the field."), ("meaning", "What it holds.")],
            [.. sheets.SelectMany(s => s.Fields.Select(f => (string[])[s.Name, f.Name, f.Meaning]))])];
    }

    private MergeSheet Actions() => new("actions",
        [Pupil, Parent, Stakeholder, ("role", "The role in it; empty: none is named."), Action, Title,
            ("status", "ahead, due, overdue or standing."), ("since", "First day on which it was called for."),
            ("due", "Last day; empty: it has none."), ("reviewBy", "Day of the next review where it has no last day."),
            ("force", "must, should or may."), ("basis", "statutory, guidance or local."), ("reasons", "Why, in sentences."), Rules,
            Sources],
        [.. Subjects.SelectMany(s => s.Of.Actions.Select(a => (string[])[s.Id, a.Parent ?? "", a.Stakeholder, a.Role ?? "", a.Action,
            a.Title, a.Kind == ActionKind.Standing ? a.Kind.ToWord() : a.Status.ToWord(), Wording.Day(a.Since), Wording.Due(a),
            Day(a.ReviewBy), a.Force.ToWord(), a.Basis.ToWord(), Why(a), Joined(a.Rules), Joined(a.Sources)]))]);

    private MergeSheet Undecided() => new("undecided",
        [Pupil, Parent, Stakeholder, Action, Title, ("questions", "What would settle it, each with who answers."),
            ("missing", $"What is not known: {Names}."), ("due", "The earliest last day that is possible; empty: none."), Rules],
        [.. Subjects.SelectMany(s => s.Of.Undecided.Select(u => (string[])[s.Id, u.Parent ?? "", u.Stakeholder, u.Action,
            u.Title, string.Join(' ', u.Questions.Select(q => $"{q.Of}: {q.Ask}")), Joined(u.Missing), Day(u.Due),
            Joined(u.Rules)]))]);

    private MergeSheet Blocked() => new("blocked",
        [Pupil, Parent, Stakeholder, Action, Title, ("missing", $"What has to be on record first: {Names}."),
            ("suppliedBy", $"The actions that supply it: {Names}."), Rules],
        [.. Subjects.SelectMany(s => s.Of.Blocked.Select(b => (string[])[s.Id, b.Parent ?? "", b.Stakeholder, b.Action, b.Title,
            Joined(b.Missing), Joined(b.SuppliedBy), Joined(b.Rules)]))]);

    private MergeSheet Withheld() => new("withheld",
        [Pupil, Parent, Stakeholder, Action, Title, ("because", "Why it is held back."), ("rule", "The rule that withholds it."), Sources],
        [.. Subjects.SelectMany(s => s.Of.Withheld.Select(w => (string[])[s.Id, w.Parent ?? "", w.Stakeholder, w.Action,
            w.Title, w.Because, w.Rule, Joined(w.Sources)]))]);

    private MergeSheet Questions() => new("questions",
        [Pupil, Parent, ("question", "Name of the question."), ("ask", "Its wording."), ("answeredBy", "The stakeholder who answers."),
            ("waiting", "How many undecided lines wait for it."), ("decides", "What is undecided until then.")],
        [.. advice.Questions.Select(q => (string[])[q.Subject, q.About ?? "", q.Question, q.Ask, q.Of, Wording.Number(q.Waiting),
            string.Join("; ", q.Titles)])]);

    private MergeSheet Pathways() => new("pathways",
        [Pupil, Parent, ("pathway", "Id of the pathway."), ("stage", "The furthest stage on record; empty: none."),
            ("since", "The day of that stage."), ("status", "Where the pupil is."), ("until", "The day on which a wait or watch ends."),
            ("cycle", "First day of the cycle."), ("next", "The stages that may follow.")],
        [.. Subjects.SelectMany(s => s.Of.Pathways.Where(p => p.HasBegun).Select(p => (string[])[s.Id, p.Parent ?? "", p.Pathway,
            p.Stage ?? "", Day(p.Since), p.Status.ToWord(), Day(p.Until), Wording.Day(p.Cycle), Wording.Next(p)]))]);

    // One figure a line, so that each can be put anywhere in a text.
    private MergeSheet Figures() => new("figures",
        [("table", "Title of the table."), ("row", "What the row is about."), ("figure", "Title of the column."),
            ("text", "The figure for people, or the word shown instead."), ("least", "The least it can be; empty: a word is shown."),
            ("most", "The most it can be."), ("unit", "What it counts.")],
        [.. advice.Tables.SelectMany(t => t.Rows.SelectMany(r => r.Figures.Select((f, i) => (string[])[t.Title,
            string.Join(", ", r.Keys), t.Columns[i], f.Text, Number(f.Least), Number(f.Most),
            f.IsNumber ? f.Currency?.Name ?? f.Unit.ToWord() : ""])))]);

    private static string Why(RecommendedAction action) => string.Join(' ', action.Reasons.Select(LeafSentence.Of));

    private static string Joined(IEnumerable<string> names) => string.Join(' ', names);

    private static string Day(DateOnly? day) => day is { } known ? Wording.Day(known) : "";

    private static string Number(decimal? number) => number is { } known
        ? Wording.Number(Math.Round(known, 4, MidpointRounding.AwayFromZero)) : "";
}
