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
        foreach (var row in sheet.Rows)
        {
            var cells = new RowCells(row, input.Dates);
            var subject = Subject.Of(cells, draft);
            var parent = subject.Parent(cells);
            var question = cells.Required("question");
            if (input.Vocabulary.Questions is { } questions)
            {
                Check(cells, questions, question, parent);
            }

            var answer = cells.Required("answer");
            var key = new AnswerKey(question, parent, cells.Date("date"), cells.Date("known"));
            if (cells.Fault is null && !subject.Draft!.Answers.Add(key, answer))
            {
                cells.Fail("answer", Reason.OtherAnswer);
            }

            draft.Reject(sheet.File, cells, subject.Pupil);
        }
    }

    private static void Check(RowCells cells, IReadOnlyDictionary<string, QuestionVocabulary> questions, string question, string? parent)
    {
        if (!questions.TryGetValue(question, out var known))
        {
            cells.Fail("question", Reason.UnknownQuestion);
        }
        else if (parent is not null && !known.IsPerParent)
        {
            cells.Fail("parent", Reason.NotPerParent);
        }
    }
}
