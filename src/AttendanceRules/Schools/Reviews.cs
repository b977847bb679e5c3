using AttendanceRules.Advice;
using AttendanceRules.Evaluation;
using AttendanceRules.Evaluation.Facts;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Values;
using AttendanceRules.Records;

namespace AttendanceRules.Schools;

/// <summary>A self-evaluation as answered on a date, beside the answers given before.</summary>
internal sealed class Reviews(ReviewDeclaration review, SubjectFile school, DateOnly asOf)
{
    private const string Unknown = "unknown";

    private readonly EvaluationContext context = new(school, asOf);

    public ReviewProfile Profile() => new()
    {
        Id = review.Id, Title = review.Title, Ratings = review.Ratings, Sections = [.. review.Sections.Select(Section)],
        Sources = review.Sources,
    };

    private ReviewSectionProfile Section(ReviewSectionDeclaration section)
    {
        var answers = section.Questions.Select(q => Answer(q.Question, q.Evidence)).ToList();
        return new ReviewSectionProfile
        {
            Id = section.Id, Title = section.Title, Rating = Rating([.. answers.Select(a => a.Rating)]), Answers = answers,
            Open = [.. section.Open.Select(Open)], Sources = section.Sources,
        };
    }

    private ReviewAnswer Answer(QuestionName question, IReadOnlyList<string> evidence)
    {
        var history = QuestionEvaluator.History(question, context);
        var rating = Word(question.At(context)) ?? Unknown;
        var isAnswered = rating != Unknown && history.Count > 0;
        var earlier = history.Skip(isAnswered ? 1 : 0).Select(a => (a.Date, Rating: Word(question.Read(a.Value))))
            .FirstOrDefault(a => a.Rating is not null);
        return new ReviewAnswer
        {
            Question = question.Name, Ask = question.Ask, Of = question.Of, Rating = rating, Evidence = evidence,
            IsBest = rating == review.Ratings[^1], AnsweredOn = isAnswered ? history[0].Date : null, Earlier = earlier.Rating,
            EarlierOn = earlier.Date, Change = Change(rating, earlier.Rating),
        };
    }

    private OpenAnswer Open(QuestionName question)
    {
        var text = Word(question.At(context));
        var history = QuestionEvaluator.History(question, context);
        return new OpenAnswer
        {
            Question = question.Name, Ask = question.Ask, Of = question.Of, Prompt = question.Prompt, Text = text,
            AnsweredOn = text is null || history.Count == 0 ? null : history[0].Date,
        };
    }

    private ReviewChange Change(string rating, string? earlier) => rating == Unknown ? ReviewChange.Unanswered
        : earlier is null ? ReviewChange.New : Rank(rating).CompareTo(Rank(earlier)) switch
        {
            < 0 => ReviewChange.Worse,
            > 0 => ReviewChange.Better,
            _ => ReviewChange.Same,
        };

    private int Rank(string rating) => review.Ratings.ToList().IndexOf(rating);

    private static string? Word(Value value) => value.State == ValueState.Known ? value.ToString() : null;

    // The worst answer counts, and while one is open it may still be worse than those given.
    private string Rating(IReadOnlyList<string> given) =>
        given.Contains(review.Ratings[0], StringComparer.Ordinal) ? review.Ratings[0]
            : given.Count == 0 || given.Contains(Unknown, StringComparer.Ordinal) ? Unknown
            : review.Ratings.First(r => given.Contains(r, StringComparer.Ordinal));
}
