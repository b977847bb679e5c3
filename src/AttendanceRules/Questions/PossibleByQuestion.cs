using AttendanceRules.Advice;
using AttendanceRules.Calendar;
using AttendanceRules.Model.Facts;

namespace AttendanceRules.Questions;

/// <summary>The answers to try to each question of a book on a date, found once.</summary>
internal sealed class PossibleByQuestion(SupposedSchool school)
{
    private readonly Dictionary<string, PossibleAnswers> known = new(StringComparer.Ordinal);
    private readonly DateSpan year = school.With([]).Time.SchoolYear(school.AsOf);

    public PossibleAnswers this[string question]
    {
        get
        {
            if (!known.TryGetValue(question, out var answers))
            {
                known[question] = answers = PossibleAnswers.To(school.Book, Find(question), year, school.AsOf);
            }

            return answers;
        }
    }

    public QuestionKey KeyOf(AskedQuestion asked) => new(Find(asked.Question).IsOfSchool, asked.Question, asked.About);

    /// <summary>Whom one answer is about.</summary>
    public SubjectKind PerOf(string question) => Find(question).Per;

    private QuestionName Find(string question) => (QuestionName)school.Book.Names.Find(question)!;
}
