using System.Globalization;
using AttendanceRules.Advice;
using AttendanceRules.Advice.Formats;
using AttendanceRules.Questions;
using AttendanceRules.Vocabulary;
using static System.FormattableString;

namespace AttendanceRules.Cli;

/// <summary>A pupil's page as text: where the pupil is on each pathway, what is due and by whom, what is asked, what was done, and what
/// comes next if nothing changes.</summary>
internal sealed class PupilPage(PupilPageParts parts, string packs)
{
    // Signs of all answers to a question together; where they need more, the actions alone are named.
    private const int MostOfAnswers = 240;

    public IEnumerable<string> Lines()
    {
        yield return PlainText.Of($"{parts.Pupil}, {ScreenText.Day(parts.AsOf)}. Rules: {packs}.");
        yield return PlainText.Of(parts.Groups.Count > 0 ? "Groups: " + string.Join(", ", parts.Groups) : "In no group.");
        foreach (var line in Part("Pathways", parts.Pathways.Select(Pathway))
            .Concat(parts.ToDo.SelectMany(g => Part("To do: " + g.Key, g.Select(When))))
            .Concat(Part("Answers wanted", parts.AnswersWanted.Select(Question)))
            .Concat(Part(Steps(), parts.StepsOnRecord.Select(Step)))
            .Concat(Part("Next, if nothing changes", parts.Next.Select(Next)))
            .Concat(parts.Notes().SelectMany(n => ScreenText.Wrap("Note: " + n, 2))))
        {
            yield return line;
        }
    }

    private string Steps() => parts.StepsLeftOut == 0 ? "Steps on record"
        : Invariant($"Steps on record (the latest {parts.StepsOnRecord.Count()} of {parts.StepsOnRecord.Count() + parts.StepsLeftOut})");

    private static string Pathway((string Title, PathwayPosition Position) pathway) =>
        $"{pathway.Title}{Wording.Parent(pathway.Position.Parent)}: "
        + $"{pathway.Position.Stage} since {Day(pathway.Position.Since)}, {Status(pathway.Position)}";

    private static string Question(QuestionEffects question)
    {
        var asked = question.Asked;
        var answers = QuestionWords.InShort(question);
        return $"{asked.Ask}{Wording.Parent(asked.About)} ({asked.Of}) "
            + (answers.Length <= MostOfAnswers ? answers : $"It decides: {string.Join("; ", asked.Titles)}.");
    }

    private static string Step(PageStep step)
    {
        var outcome = step.Outcome is { } found ? ": " + found
            : step.IsOutcomeMissing ? $", was arranged for {Day(step.ArrangedFor)}; no outcome is on record"
            : step.ArrangedFor is { } day ? ", arranged for " + Day(day)
            : "";
        return $"{Day(step.Entry.Date)} {step.Title}{Wording.Parent(step.Entry.Parent)}{outcome}";
    }

    private static string Next(PageDay next) => $"{Day(next.Day)} " + next.Kind switch
    {
        PageDayKind.From => $"from this day: {next.Text}{Wording.Parent(next.Parent)}",
        PageDayKind.LastDay => $"last day to: {next.Text}{Wording.Parent(next.Parent)}",
        _ => $"{next.Title}{Wording.Parent(next.Parent)}: {next.Text} until then",
    };

    private static IEnumerable<string> Part(string title, IEnumerable<string> lines)
    {
        var all = lines.SelectMany(l => ScreenText.Wrap("  " + l, 4)).ToList();
        return all.Count == 0 ? [] : all.Prepend(PlainText.Of(title));
    }

    private static string When(RecommendedAction action)
    {
        var when = action.Status == ActionStatus.Overdue ? "overdue since " + Day(action.Due)
            : action.Due is { } day ? "by " + Day(day)
            : action.ReviewBy is { } review ? "review by " + Day(review)
            : "now";
        return $"{when}: {action.Title}{Wording.Parent(action.Parent)}";
    }

    private static string Status(PathwayPosition position) => position.Status.ToWord()
        + (position.Until is { } until ? " until " + Day(until) : "");

    private static string Day(DateOnly? date) => date?.ToString("ddd d MMM yyyy", CultureInfo.InvariantCulture) ?? "";
}
