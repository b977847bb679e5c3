using System.Globalization;
using AttendanceRules.Advice;
using AttendanceRules.Questions;
using AttendanceRules.Records;
using AttendanceRules.Vocabulary;
using static System.FormattableString;

namespace AttendanceRules.Cli;

/// <summary>A pupil's page: where the pupil is on each pathway, what is due and by whom, what is asked, what was done, and what comes
/// next if nothing changes.</summary>
internal sealed class PupilPage(
    PupilAdvice advice, IReadOnlyList<QuestionEffects> questions, IEnumerable<Entry> steps, RuleBook book, string packs, int rejected)
{
    private const int Recent = 12;

    // Signs of all answers to a question together; where they need more, the actions alone are named.
    private const int MostOfAnswers = 120;

    public IEnumerable<string> Lines()
    {
        var titles = book.Catalogue.Actions.ToDictionary(a => a.Name, a => a.Title, StringComparer.Ordinal);
        var pathways = book.Catalogue.Pathways.GroupBy(p => p.Id, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Last().Title, StringComparer.Ordinal);
        yield return $"{advice.Pupil}, {ScreenText.Day(advice.AsOf)}. Rules: {packs}.";
        yield return advice.Groups.Count > 0 ? "Groups: " + string.Join(", ", advice.Groups) : "In no group.";
        foreach (var line in Part("Pathways", advice.Pathways.Where(p => p.Stage is not null).Select(p =>
            $"{pathways.GetValueOrDefault(p.Pathway) ?? p.Pathway}{Parent(p.Parent)}: {p.Stage} since {Day(p.Since)}, {Status(p)}")))
        {
            yield return line;
        }

        var due = advice.Daily.Where(a => a.Status != ActionStatus.Ahead).ToList();
        foreach (var line in due.GroupBy(a => a.Role ?? a.Stakeholder, StringComparer.Ordinal)
            .SelectMany(g => Part("To do: " + g.Key, g.Select(When))))
        {
            yield return line;
        }

        var recent = steps.Where(e => e.Date <= advice.AsOf).OrderByDescending(e => e.Date).Take(Recent).Select(e => Step(e, titles));
        var next = Next().OrderBy(n => n.Day).Select(n => $"{Day(n.Day)} {n.Text}");
        foreach (var line in Part("Answers wanted", questions.Select(Question))
            .Concat(Part("Steps on record", recent))
            .Concat(Part("Next, if nothing changes", next)))
        {
            yield return line;
        }

        foreach (var line in Notes().SelectMany(n => ScreenText.Wrap("Note: " + n, 2)))
        {
            yield return line;
        }
    }

    private static string Question(QuestionEffects question)
    {
        var asked = question.Asked;
        var answers = string.Join("; ", question.Answers.Select(a => $"{a.Answers}: {QuestionWords.InShort(a)}"));
        return $"{asked.Ask}{Parent(asked.About)} ({asked.Of}; "
            + (answers.Length <= MostOfAnswers ? answers : "decides " + string.Join(", ", asked.Actions)) + ")";
    }

    private string Step(Entry entry, Dictionary<string, string> titles)
    {
        var outcome = entry.OutcomeOn(advice.AsOf) is { } found ? ": " + found
            : !entry.IsArranged(advice.AsOf) ? ""
            : entry.Due < advice.AsOf ? $", was arranged for {Day(entry.Due)}; no outcome is on record"
            : ", arranged for " + Day(entry.Due);
        return $"{Day(entry.Date)} {titles.GetValueOrDefault(entry.Action) ?? entry.Action}{Parent(entry.Parent)}{outcome}";
    }

    private IEnumerable<string> Notes()
    {
        if (advice.Undecided.Count > 0)
        {
            yield return Invariant($"Undecided, because something is not known: {advice.Undecided.Count}. explain shows what each needs.");
        }

        if (rejected > 0)
        {
            yield return Invariant($"Rows of the school's records that were not used: {rejected}. evaluate lists them.");
        }

        foreach (var notice in advice.Notices)
        {
            yield return notice.Text;
        }
    }

    private IEnumerable<(DateOnly Day, string Text)> Next()
    {
        foreach (var action in advice.Daily.Where(a => a.Due >= advice.AsOf))
        {
            yield return (action.Due!.Value,
                $"{(action.Status == ActionStatus.Ahead ? "from this day: " : "last day to: ")}{action.Title}{Parent(action.Parent)}");
        }

        foreach (var position in advice.Pathways.Where(p => p.Until >= advice.AsOf))
        {
            yield return (position.Until!.Value, $"{position.Pathway}{Parent(position.Parent)}: {position.Status.ToWord()} until then");
        }
    }

    private static IEnumerable<string> Part(string title, IEnumerable<string> lines)
    {
        var all = lines.SelectMany(l => ScreenText.Wrap("  " + l, 4)).ToList();
        return all.Count == 0 ? [] : all.Prepend(title);
    }

    private static string When(RecommendedAction action)
    {
        var when = action.Status == ActionStatus.Overdue ? "overdue since " + Day(action.Due)
            : action.Due is { } day ? "by " + Day(day)
            : action.ReviewBy is { } review ? "review by " + Day(review)
            : "now";
        return $"{when}: {action.Title}{Parent(action.Parent)}";
    }

    private static string Status(PathwayPosition position) => position.Status.ToWord()
        + (position.Until is { } until ? " until " + Day(until) : "");

    private static string Parent(string? parent) => parent is null ? "" : $" (parent {parent})";

    private static string Day(DateOnly? date) => date?.ToString("ddd d MMM yyyy", CultureInfo.InvariantCulture) ?? "";
}
