using AttendanceRules.Advice;
using AttendanceRules.Model;

namespace AttendanceRules.Schools;

/// <summary>What the answers of a self-evaluation call for, in the order in which it has to be done.</summary>
internal sealed class ReviewPlan(Book book, ReviewProfile review)
{
    private readonly List<string> questions = [.. review.Sections.SelectMany(s => s.Answers.Select(a => a.Question)
        .Concat(s.Open.Select(o => o.Question))).Distinct(StringComparer.Ordinal)];

    private readonly Dictionary<string, ReviewAnswer> answers = review.Sections.SelectMany(s => s.Answers)
        .DistinctBy(a => a.Question, StringComparer.Ordinal).ToDictionary(a => a.Question, StringComparer.Ordinal);

    public IReadOnlyList<ReviewStep> Of(IEnumerable<RecommendedAction> actions) =>
        [.. actions.Select(Step).OfType<ReviewStep>().OrderBy(s => s.Rating is null ? review.Ratings.Count : Rank(s.Rating))
            .ThenBy(s => s.Action.Due ?? s.Action.ReviewBy ?? DateOnly.MaxValue).ThenBy(s => questions.IndexOf(s.Questions[0]))];

    // An action rests on the answers among its reasons. What only a best answer calls for improves nothing.
    private ReviewStep? Step(RecommendedAction action)
    {
        var because = action.Reasons.Select(r => r.Fact).Distinct(StringComparer.Ordinal).Where(questions.Contains)
            .Where(q => !answers.TryGetValue(q, out var answer) || !answer.IsBest).OrderBy(questions.IndexOf).ToList();
        if (because.Count == 0)
        {
            return null;
        }

        var rated = because.Where(answers.ContainsKey).Select(q => answers[q]).ToList();
        var own = book.Actions[action.Action].Success;
        return new ReviewStep
        {
            Rating = rated.Select(a => a.Rating).MinBy(Rank), Questions = because, Action = action,
            Success = own.Count > 0 ? own : [.. rated.SelectMany(a => a.Evidence).Distinct(StringComparer.Ordinal)],
        };
    }

    private int Rank(string rating) => review.Ratings.ToList().IndexOf(rating);
}
