using AttendanceRules.Advice;
using AttendanceRules.Advice.Formats;
using AttendanceRules.Questions;
using AttendanceRules.Schools.Reports;
using AttendanceRules.Vocabulary;
using static System.FormattableString;

namespace AttendanceRules.Cli.Pages;

/// <summary>A pupil's page as a document.</summary>
internal static class PupilDocument
{
    public static ReportDocument Of(PupilPageParts parts, IEnumerable<string> lacking, RuleBook book, string packs)
    {
        var titles = book.Catalogue.Groups.ToDictionary(g => g.Name, g => g.Title, StringComparer.Ordinal);
        var groups = parts.Groups.Select(g => titles.GetValueOrDefault(g) ?? g).ToList();
        var about = $"{(groups.Count > 0 ? $"In the groups: {string.Join("; ", groups)}. " : "")}Rules: {packs}";
        var names = new ReportNames(book.Book, book.Schools, parts.AsOf);
        ReportSection[] sections =
        [
            Section("To do", ["What", "Who", "By", "Source"], parts.ToDo.SelectMany(g => g.Select(a => (ReportCell[])
                [a.Title + Wording.Parent(a.Parent), names.Stakeholder(g.Key) ?? g.Key, When(a), ReportCell.OfSources(a.Sources)]))),
            Section("On the pathways", ["Pathway", "Stage", "Since", "Status"], parts.Pathways.Select(p => (ReportCell[])
                [p.Title + Wording.Parent(p.Position.Parent), ReportNames.Stage(p.Position.Stage!), Day(p.Position.Since),
                    Wording.Status(p.Position.Status) + (p.Position.Until is { } until ? " until " + Wording.Day(until) : "")])),
            Section("Answers wanted", ["Question", "Who answers", "What each answer brings"], parts.AnswersWanted.Select(q => (ReportCell[])
                [q.Asked.Ask + Wording.Parent(q.Asked.About), names.Stakeholder(q.Asked.Of) ?? q.Asked.Of,
                    QuestionWords.InShort(q)])),
            Section(parts.StepsLeftOut == 0 ? "Steps on record" : Invariant($"The latest steps on record ({parts.StepsLeftOut} earlier)"),
                ["Step", "Day", "Outcome"], parts.StepsOnRecord.Select(s => (ReportCell[])
                    [s.Title + Wording.Parent(s.Entry.Parent), s.Entry.Date, Outcome(s)])),
            Section("Next, if nothing changes", ["What", "Day"], parts.Next.Select(n => (ReportCell[])[Next(n), n.Day])),
        ];
        var notes = parts.Notes().ToList();
        return new ReportDocument($"Pupil {parts.Pupil}", parts.AsOf, about, about, [], [.. Lacking.Section(lacking),
            .. sections.Where(s => s.Blocks.Count > 0),
            .. notes.Count == 0 ? [] : (ReportSection[])[new ReportSection("Notes", [], [new ReportList(notes)])]]);
    }

    private static ReportSection Section(string title, string[] columns, IEnumerable<IReadOnlyList<ReportCell>> rows) =>
        new(title, [], rows.ToList() is { Count: > 0 } all ? [new ReportTable(columns, all)] : []);

    private static string When(RecommendedAction action) => action.Status == ActionStatus.Overdue ? "overdue since " + Wording.Due(action)
        : action.Due is not null ? Wording.Due(action)
        : action.ReviewBy is { } review ? "review by " + Wording.Day(review)
        : "now";

    private static string Outcome(PageStep step) => step.Outcome
        ?? (step.IsOutcomeMissing ? $"was arranged for {Wording.Day(step.ArrangedFor!.Value)}; no outcome is on record"
            : step.ArrangedFor is { } day ? "arranged for " + Wording.Day(day) : "");

    private static string Next(PageDay next) => next.Kind switch
    {
        PageDayKind.From => $"From this day: {next.Text}{Wording.Parent(next.Parent)}",
        PageDayKind.LastDay => $"Last day to: {next.Text}{Wording.Parent(next.Parent)}",
        _ => $"{next.Title}{Wording.Parent(next.Parent)}: {next.Text} until then",
    };

    private static ReportCell Day(DateOnly? day) => day is { } known ? known : (ReportCell)"";
}
