using AttendanceRules.Advice;
using AttendanceRules.Evaluation;
using AttendanceRules.Evaluation.Facts;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Values;
using AttendanceRules.Records;

namespace AttendanceRules.Schools;

/// <summary>A self-evaluation as answered on a date.</summary>
internal static class Reviews
{
    private const string Unknown = "unknown";

    public static ReviewProfile Of(ReviewDeclaration review, SubjectFile school, DateOnly asOf)
    {
        var context = new EvaluationContext(school, asOf);
        return new ReviewProfile
        {
            Id = review.Id, Title = review.Title, Ratings = review.Ratings, Sections = [.. review.Sections.Select(Section)],
            Sources = review.Sources,
        };

        ReviewSectionProfile Section((string Id, string Title,
            IReadOnlyList<(QuestionName Question, IReadOnlyList<string> Evidence)> Questions, IReadOnlyList<string> Sources) section)
        {
            var answers = section.Questions.Select(q => (q, Rating: q.Question.At(context) is { State: ValueState.Known } value
                ? value.Text : Unknown))
                .Select(x => new ReviewAnswer
                {
                    Question = x.q.Question.Name, Ask = x.q.Question.Ask, Of = x.q.Question.Of, Rating = x.Rating,
                    Evidence = x.q.Evidence, IsBest = x.Rating == review.Ratings[^1],
                }).ToList();
            return new ReviewSectionProfile
            {
                Id = section.Id, Title = section.Title, Rating = Rating(review.Ratings, [.. answers.Select(a => a.Rating)]),
                Answers = answers, Sources = section.Sources,
            };
        }
    }

    // The worst answer counts, and while one is open it may still be worse than those given.
    private static string Rating(IReadOnlyList<string> ratings, IReadOnlyList<string> given) =>
        given.Contains(ratings[0], StringComparer.Ordinal) ? ratings[0] : given.Count == 0
            || given.Contains(Unknown, StringComparer.Ordinal) ? Unknown : ratings.First(r => given.Contains(r, StringComparer.Ordinal));
}
