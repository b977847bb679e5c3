using AttendanceRules.Advice;
using AttendanceRules.Catalogues;
using AttendanceRules.Import.Sheets;
using AttendanceRules.Import.Workbooks;
using AttendanceRules.Records;
using AttendanceRules.Vocabulary;

namespace AttendanceRules.Import;

/// <summary>
/// The open questions of a school as a sheet to be filled in. Filled in, it takes the place of the folder's <c>answers.csv</c>:
/// the answers already on record are in it, after the open questions.
/// </summary>
/// <remarks>
/// Columns: <c>pupil</c>, <c>parent</c>, <c>question</c>, <c>ask</c>, <c>answeredBy</c>, <c>choices</c>, <c>decides</c>, <c>answer</c>,
/// <c>date</c>, <c>known</c>. A row whose <c>answer</c> stays empty leaves its question open. Rows of <c>answers.csv</c> that could not be
/// used are not in the sheet.
/// </remarks>
public static class AnswerSheet
{
    private static readonly string[] Columns =
        ["pupil", "parent", "question", SheetLayout.Ask, .. SheetLayout.Beside, "answer", "date", "known"];

    /// <summary>Writes the sheet: open questions, what most waits for first, then what is answered.</summary>
    /// <param name="school">The school's records.</param>
    /// <param name="advice">Advice on the school, whose questions are asked; its day is the date of the answers until another is
    /// written.</param>
    /// <param name="book">The book that gave the advice.</param>
    /// <param name="writer">Where to write; stays open.</param>
    /// <example><code>
    /// var school = SchoolFolder.Read("seeds/school", ImportVocabulary.Of(book));
    /// AnswerSheet.Write(school, book.Advise(school, new DateOnly(2026, 11, 20)), book, Console.Out);
    /// </code></example>
    public static void Write(SchoolRecord school, SchoolAdvice advice, RuleBook book, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        foreach (var row in Rows(school, advice, book))
        {
            CsvWriter.WriteHarmless(writer, row);
        }
    }

    /// <summary>Writes the same sheet as a workbook of Excel. Filled in, it is the folder's <c>answers.xlsx</c>.</summary>
    /// <param name="school">The school's records.</param>
    /// <param name="advice">Advice on the school, whose questions are asked.</param>
    /// <param name="book">The book that gave the advice.</param>
    /// <param name="stream">Where to write; stays open.</param>
    public static void WriteWorkbook(SchoolRecord school, SchoolAdvice advice, RuleBook book, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        WorkbookSheet.Write(stream, SheetLayout.Answers.Name, Rows(school, advice, book));
    }

    private static List<string?[]> Rows(SchoolRecord school, SchoolAdvice advice, RuleBook book)
    {
        ArgumentNullException.ThrowIfNull(school);
        ArgumentNullException.ThrowIfNull(advice);
        ArgumentNullException.ThrowIfNull(book);
        var questions = book.Catalogue.Questions.ToDictionary(q => q.Name, StringComparer.Ordinal);
        var titles = book.Catalogue.Actions.ToDictionary(a => a.Name, a => a.Title, StringComparer.Ordinal);
        var left = school.Answers.Select(a => ("", a)).Concat(school.Pupils.SelectMany(p => p.Answers.Select(a => (p.Id, a)))).ToList();
        var rows = new List<string?[]> { Columns };
        foreach (var asked in advice.Questions)
        {
            var choices = Choices(questions[asked.Question].Form);
            rows.Add([asked.Subject, asked.About, asked.Question, asked.Ask, asked.Of, choices,
                string.Join("; ", asked.Actions.Select(a => titles[a])), TakenBack(asked), CsvWriter.Day(advice.AsOf), ""]);
        }

        foreach (var (id, a) in left)
        {
            var (ask, of, form) = questions.TryGetValue(a.Question, out var q) ? (q.Ask, q.Of, Choices(q.Form)) : ("", "", "");
            rows.Add([id, a.Parent, a.Question, ask, of, form, "", a.Value, CsvWriter.Day(a.Date), CsvWriter.Day(a.Known)]);
        }

        return rows;

        // An answer taken back on the very day is the row to fill in: two rows of a day that differ would count for nothing.
        string TakenBack(AskedQuestion asked)
        {
            var at = left.FindIndex(l => l.Item1 == asked.Subject && l.a.Question == asked.Question && l.a.Parent == asked.About
                && l.a.Date == advice.AsOf && l.a.Known is null);
            if (at < 0)
            {
                return "";
            }

            var value = left[at].a.Value;
            left.RemoveAt(at);
            return value;
        }
    }

    private static string Choices(AnswerForm form) => form.Kind switch
    {
        AnswerKind.YesNo => "yes, no",
        AnswerKind.Number => "a number",
        AnswerKind.Date => "a date, as 2026-11-20",
        _ => form.Choices.Count > 0 ? string.Join(", ", form.Choices) : "any text",
    };
}
