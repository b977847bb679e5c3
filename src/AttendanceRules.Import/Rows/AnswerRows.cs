using AttendanceRules.Import.Cells;
using AttendanceRules.Import.Drafts;
using AttendanceRules.Import.Rejects;
using AttendanceRules.Import.Sheets;

namespace AttendanceRules.Import.Rows;

/// <summary>Reads answers; one without a pupil is the school's.</summary>
internal static class AnswerRows
{
    public static void Read(Sheet sheet, SchoolInput input, SchoolDraft draft)
    {
        foreach (var row in sheet.Rows.Where(r => !IsOpen(r)))
        {
            var cells = new RowCells(row, input.Dates);
            var subject = Subject.Of(cells, draft);
            var parent = subject.Parent(cells);
            var question = cells.Required("question");
            var known = input.Vocabulary.Questions is { } questions ? Check(cells, questions, question, subject, parent) : null;
            var key = new AnswerKey(question, parent, cells.Date("date"), cells.Date("known"));
            cells.Required("answer");
            var isAnswer = cells.Fault is null;
            var answer = cells.Value("answer", known?.Form);

            // An answer that cannot be read is an answer all the same: nobody knows what it says.
            if (isAnswer && !subject.Draft!.Answers.Add(key, answer))
            {
                cells.Fail("answer", Reason.OtherAnswer);
            }

            draft.Reject(sheet.File, cells, subject.Pupil);
        }
    }

    // A row of an answer sheet that nobody has filled in yet says nothing.
    private static bool IsOpen(SheetRow row) => row.Fault is null && row[SheetLayout.Ask].Length > 0 && row["answer"].Length == 0;

    private static QuestionVocabulary? Check(
        RowCells cells, IReadOnlyDictionary<string, QuestionVocabulary> questions, string question, Subject subject, string? parent)
    {
        if (!questions.TryGetValue(question, out var known))
        {
            cells.Fail("question", Reason.UnknownQuestion);
            return null;
        }

        if (parent is not null && !known.IsPerParent)
        {
            cells.Fail("parent", Reason.NotPerParent);
        }

        if (subject.Draft is not null && known.IsOfSchool is { } isOfSchool && isOfSchool == subject.Pupil is not null)
        {
            cells.Fail("pupil", isOfSchool ? Reason.QuestionOfSchool : Reason.QuestionOfPupil);
        }

        return known;
    }
}
