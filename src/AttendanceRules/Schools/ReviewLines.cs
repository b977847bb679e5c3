using System.Globalization;
using AttendanceRules.Advice;
using AttendanceRules.Advice.Formats;
using AttendanceRules.Problems;

namespace AttendanceRules.Schools;

/// <summary>Parts of a report on a self-evaluation: its plan, and what has changed since the last one.</summary>
internal static class ReviewLines
{
    /// <summary>A table for each rating, the worst first; then what is rated below the best and needs nothing more, and how much is not
    /// answered.</summary>
    public static IEnumerable<string> Plan(ReviewProfile review)
    {
        var asks = Answers(review).ToDictionary(a => a.Question, a => a.Ask, StringComparer.Ordinal);
        foreach (var answer in review.Sections.SelectMany(s => s.Open))
        {
            asks.TryAdd(answer.Question, answer.Ask);
        }

        foreach (var steps in review.Plan.GroupBy(s => s.Rating))
        {
            yield return $"**{MarkdownText.Of(review.Title)}: {MarkdownText.Of(steps.Key ?? "answers in words")}**";
            yield return "";
            foreach (var line in MarkdownText.Table(["What", "Owner", "By", "Measure of success", "Because of", "Sources"],
                [.. steps.Select(s => (string[])[s.Action.Title, s.Owner, By(s.Action), string.Join("; ", s.Success),
                    string.Join(" ", s.Questions.Select(q => asks[q])), string.Join(", ", s.Action.Sources)])]))
            {
                yield return line;
            }

            yield return "";
        }

        var done = Answers(review).Where(a => a is { IsBest: false, Change: not ReviewChange.Unanswered })
            .Where(a => !review.Plan.Any(s => s.Questions.Contains(a.Question, StringComparer.Ordinal))).ToList();
        if (done.Count > 0)
        {
            yield return "Nothing more is to be done about these answers. They are due to be answered again:";
            yield return "";
            foreach (var answer in done)
            {
                yield return $"- {MarkdownText.Of($"{answer.Rating}: {answer.Ask}")}";
            }

            yield return "";
        }

        var all = Answers(review).Count();
        yield return $"Not answered: {Number(Answers(review).Count(a => a.Change == ReviewChange.Unanswered))} of {Number(all)} "
            + "questions. What they call for is not in the plan.";
    }

    /// <summary>What is worse, no longer answered, still below the best, or better; then counts of the rest.</summary>
    public static IEnumerable<string> Changes(ReviewProfile review)
    {
        var answers = Answers(review).ToList();
        if (!answers.Exists(a => a.Earlier is not null))
        {
            return ["No earlier self-evaluation is on record."];
        }

        ReviewChange[] order = [ReviewChange.Worse, ReviewChange.Unanswered, ReviewChange.Same, ReviewChange.Better];
        var shown = answers.Where(a => a.Earlier is not null && !(a is { Change: ReviewChange.Same, IsBest: true }))
            .OrderBy(a => Array.IndexOf(order, a.Change)).ToList();
        int Count(ReviewChange change) => answers.Count(a => a.Change == change);
        return MarkdownText.Table(["Question", "Before", "Now", "Change"], [.. shown.Select(a => (string[])[a.Ask,
            On(a.Earlier!, a.EarlierOn), On(a.Rating, a.AnsweredOn), a.Change.ToWord()])])
            .Append("").Append($"Worse: {Number(Count(ReviewChange.Worse))}. Better: {Number(Count(ReviewChange.Better))}. "
                + $"Same: {Number(Count(ReviewChange.Same))}. New: {Number(Count(ReviewChange.New))}. "
                + $"Unanswered: {Number(Count(ReviewChange.Unanswered))}.");
    }

    // A question may be asked in several sections and is answered once.
    private static IEnumerable<ReviewAnswer> Answers(ReviewProfile review) =>
        review.Sections.SelectMany(s => s.Answers).DistinctBy(a => a.Question, StringComparer.Ordinal);

    private static string By(RecommendedAction action) => action switch
    {
        { Due: { } due, Status: ActionStatus.Overdue } => IsoDate.Text(due) + ", overdue",
        { Due: { } due } => IsoDate.Text(due),
        { ReviewBy: { } review } => "review by " + IsoDate.Text(review),
        _ => action.DueIn ?? "no date",
    };

    private static string On(string rating, DateOnly? date) => date is { } day ? $"{rating} ({IsoDate.Text(day)})" : rating;

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
