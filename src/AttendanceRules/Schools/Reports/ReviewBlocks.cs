using System.Globalization;
using AttendanceRules.Advice;
using AttendanceRules.Problems;

namespace AttendanceRules.Schools.Reports;

/// <summary>Parts of a report on a self-evaluation: its plan, and what has changed since the last one.</summary>
internal static class ReviewBlocks
{
    /// <summary>A table for each rating, the worst first; then what is rated below the best and needs nothing more, and how much is not
    /// answered.</summary>
    public static IEnumerable<ReportBlock> Plan(ReviewProfile review)
    {
        var asks = Answers(review).ToDictionary(a => a.Question, a => a.Ask, StringComparer.Ordinal);
        foreach (var answer in review.Sections.SelectMany(s => s.Open))
        {
            asks.TryAdd(answer.Question, answer.Ask);
        }

        foreach (var steps in review.Plan.GroupBy(s => s.Rating))
        {
            yield return new ReportHeading($"{review.Title}: {steps.Key ?? "answers in words"}", []);
            yield return new ReportTable(["What", "Owner", "By", "Measure of success", "Because of", "Sources"],
                [.. steps.Select(s => (ReportCell[])[s.Action.Title, s.Owner, By(s.Action), string.Join("; ", s.Success),
                    string.Join(" ", s.Questions.Select(q => asks[q])), ReportCell.OfSources(s.Action.Sources)])]);
        }

        var done = Answers(review).Where(a => a is { IsBest: false, Change: not ReviewChange.Unanswered })
            .Where(a => !review.Plan.Any(s => s.Questions.Contains(a.Question, StringComparer.Ordinal))).ToList();
        if (done.Count > 0)
        {
            yield return new ReportText("Nothing more is to be done about these answers. They are due to be answered again:");
            yield return new ReportList([.. done.Select(a => $"{a.Rating}: {a.Ask}")]);
        }

        var all = Answers(review).Count();
        yield return new ReportText($"Not answered: {Number(Answers(review).Count(a => a.Change == ReviewChange.Unanswered))} of "
            + $"{Number(all)} questions. What they call for is not in the plan.");
    }

    /// <summary>What is worse, no longer answered, still below the best, or better; then counts of the rest.</summary>
    public static IEnumerable<ReportBlock> Changes(ReviewProfile review)
    {
        var answers = Answers(review).ToList();
        if (!answers.Exists(a => a.Earlier is not null))
        {
            return [new ReportText("No earlier self-evaluation is on record.")];
        }

        ReviewChange[] order = [ReviewChange.Worse, ReviewChange.Unanswered, ReviewChange.Same, ReviewChange.Better];
        var shown = answers.Where(a => a.Earlier is not null && !(a is { Change: ReviewChange.Same, IsBest: true }))
            .OrderBy(a => Array.IndexOf(order, a.Change));
        int Count(ReviewChange change) => answers.Count(a => a.Change == change);
        return
        [
            new ReportTable(["Question", "Before", "Now", "Change"], [.. shown.Select(a => (ReportCell[])[a.Ask,
                On(a.Earlier!, a.EarlierOn), On(a.Rating, a.AnsweredOn), a.Change.ToWord()])]),
            new ReportText($"Worse: {Number(Count(ReviewChange.Worse))}. Better: {Number(Count(ReviewChange.Better))}. "
                + $"Same: {Number(Count(ReviewChange.Same))}. New: {Number(Count(ReviewChange.New))}. "
                + $"Unanswered: {Number(Count(ReviewChange.Unanswered))}."),
        ];
    }

    // A question may be asked in several sections and is answered once.
    private static IEnumerable<ReviewAnswer> Answers(ReviewProfile review) =>
        review.Sections.SelectMany(s => s.Answers).DistinctBy(a => a.Question, StringComparer.Ordinal);

    private static ReportCell By(RecommendedAction action) => action switch
    {
        { Due: { } due, Status: ActionStatus.Overdue } => IsoDate.Text(due) + ", overdue",
        { Due: { } due } => due,
        { ReviewBy: { } review } => "review by " + IsoDate.Text(review),
        _ => action.DueIn ?? "no date",
    };

    private static string On(string rating, DateOnly? date) => date is { } day ? $"{rating} ({IsoDate.Text(day)})" : rating;

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
