using AttendanceRules.Model;
using AttendanceRules.Model.Facts;
using AttendanceRules.Problems;
using AttendanceRules.Records;

namespace AttendanceRules.RecordChecks;

/// <summary>Questions, and what is written as their answers.</summary>
internal static class AnswerCheck
{
    public static void Find(Book book, PupilRecord pupil, ref RecordProblems? found, int from = 0)
    {
        for (var i = from; i < pupil.Answers.Count; i++)
        {
            if (Question(book, pupil.Answers[i], i, pupil.Id, ref found) is not { } question)
            {
                continue;
            }

            if (question.IsOfSchool)
            {
                (found ??= new(pupil.Id)).Misplaced(Path(i, "question"), $"The question '{question.Name}' is asked about the school.",
                    "Answer it in the school's record.");
            }

            if (pupil.Answers[i].Parent is not { Length: > 0 } parent)
            {
                continue;
            }

            if (question.IsPerParent)
            {
                ParentCheck.Find(parent, ParentCheck.Of(pupil), pupil.Id, "answers", i, ref found);
            }
            else
            {
                (found ??= new(pupil.Id)).Misplaced(Path(i, "parent"), $"The question '{question.Name}' is not asked about a parent.",
                    "Leave the parent out.");
            }
        }
    }

    public static void Find(Book book, SchoolRecord school, ref RecordProblems? found)
    {
        for (var i = 0; i < school.Answers.Count; i++)
        {
            if (Question(book, school.Answers[i], i, null, ref found) is { IsOfSchool: false } question)
            {
                (found ??= new(null)).Misplaced(Path(i, "question"), $"The question '{question.Name}' is asked about a pupil.",
                    "Answer it in the pupil's record.");
            }
        }
    }

    private static QuestionName? Question(Book book, Answer answer, int i, string? pupil, ref RecordProblems? found)
    {
        if (book.Names.Find(answer.Question) is not QuestionName question)
        {
            (found ??= new(pupil)).UnknownName(Path(i, "question"), $"Unknown question '{answer.Question}'.",
                book.Names.Find(answer.Question) is CharacteristicName ? "It is a characteristic, and is recorded as one."
                    : Nearest.Suggest(answer.Question, book.Names.Questions));
            return null;
        }

        if (!question.Reads(answer.Value))
        {
            (found ??= new(pupil)).UnreadableValue(Path(i, "value"), $"The answer to '{question.Name}' cannot be read.",
                Nearest.Suggest(answer.Value, question.Choices ?? []) ?? question.Form);
        }

        return question;
    }

    private static string Path(int index, string member) => ParentCheck.Path("answers", index, member);
}
