using AttendanceRules.Advice;
using AttendanceRules.Records;

namespace AttendanceRules.Import.Tests;

/// <summary>The sample school's open questions as a sheet, filled in, and read again as its answers.</summary>
public sealed class AnswerSheetTests
{
    private const string Open = ",,2026-11-20,";
    private static readonly DateOnly Day = new(2026, 11, 20);
    private static readonly RuleBook Book = RuleBook.England;
    private static readonly SchoolRecord School = SchoolFolder.Read(RepositoryFolder.Of("seeds", "school"), ImportVocabulary.Of(Book));
    private static readonly SchoolAdvice Advice = Book.Advise(School, Day);
    private static readonly string[] Sheet = Lines(School);

    [Fact]
    public void Each_open_question_is_a_row_that_says_who_answers_how_and_what_hangs_on_it()
    {
        Assert.Equal("pupil,parent,question,ask,answeredBy,choices,decides,answer,date,known", Sheet[0]);
        Assert.Equal(Advice.Questions.Count, Sheet.Count(l => l.EndsWith(Open, StringComparison.Ordinal)));
        Assert.Contains(
            "P002,,safeguardingConcern,Is there a safeguarding concern about the pupil?,school,\"yes, no\",\"Make sure that the school, "
                + "social care and the other safeguarding partners work together; Refer the concern to children's social care\""
                + Open,
            Sheet);
        Assert.Contains(Sheet, l => l.StartsWith(
            "P036,,supportOutcome,Is the support for the pupil working?,school,\"working, notWorking, notEngagedWith, notAppropriate\",",
            StringComparison.Ordinal));
        Assert.Contains(Sheet, l => l.StartsWith("P036,P036-A,engages,", StringComparison.Ordinal)
            && l.EndsWith(Open, StringComparison.Ordinal));
        Assert.Contains(Sheet, l => l.StartsWith(",,staffTrained,", StringComparison.Ordinal)
            && l.EndsWith(",,no,2026-09-14,", StringComparison.Ordinal));
    }

    // answers.csv has 28 rows, of which one names no question.
    [Fact]
    public void A_sheet_that_nobody_filled_in_changes_nothing()
    {
        var again = Read(Sheet);
        Assert.Equal(27, Answers(School).Count);
        Assert.Equal(Answers(School), Answers(again));
        Assert.DoesNotContain(again.Rejected, r => r.File == "answers.csv");
        Assert.Equal(Asked(Advice), Asked(Book.Advise(again, Day)));
    }

    [Fact]
    public void Questions_that_are_answered_are_gone_and_earlier_answers_stay()
    {
        var filled = Fill(Fill(Fill(Sheet, "P036,P036-A,engages,", "no"), "P002,,safeguardingConcern,", "no"), ",,abusePrevented,", "yes");
        var again = Read(filled);
        Assert.DoesNotContain(again.Rejected, r => r.File == "answers.csv");
        Assert.Equal(Answers(School).Count + 3, Answers(again).Count);
        Assert.Empty(Answers(School).Except(Answers(again)));
        var asked = Asked(Book.Advise(again, Day));
        Assert.Equal(["  abusePrevented", "P002  safeguardingConcern", "P036 P036-A engages"], Asked(Advice).Except(asked).Order());

        // Before its day an answer is not there.
        Assert.Contains("P002  safeguardingConcern", Asked(Book.Advise(again, new DateOnly(2026, 11, 19))));
    }

    [Fact]
    public void An_answer_that_the_question_does_not_take_is_listed_and_the_question_stays_open()
    {
        var again = Read(Fill(Sheet, "P002,,safeguardingConcern,", "perhaps"));
        Assert.Equal("answer", Assert.Single(again.Rejected, r => r.File == "answers.csv").Column);
        Assert.Contains("P002  safeguardingConcern", Asked(Book.Advise(again, Day)));
    }

    [Fact]
    public void An_answer_taken_back_on_the_day_of_the_sheet_is_the_row_to_fill_in()
    {
        var lines = Lines(Read([.. Sheet.Take(1), "P002,,safeguardingConcern,,,,,unknown,2026-11-20,"]));
        var row = Assert.Single(lines, l => l.StartsWith("P002,,safeguardingConcern,", StringComparison.Ordinal));
        Assert.EndsWith(",unknown,2026-11-20,", row, StringComparison.Ordinal);
        var filled = lines.Select(l => l == row ? row.Replace(",unknown,2026", ",no,2026", StringComparison.Ordinal) : l);
        Assert.DoesNotContain("P002  safeguardingConcern", Asked(Book.Advise(Read(filled), Day)));
    }

    [Fact]
    public void An_empty_answer_is_rejected_where_the_row_is_of_no_sheet()
    {
        using var files = new SchoolFiles();
        var school = files.Write("answers.csv", "pupil,question,answer,ask", ",has-policy,,", ",has-policy,,Is there a policy?").Read();
        Assert.Equal((2, "answer"), school.Rejected.Select(r => (r.Row, r.Column)).Single());
    }

    private static string[] Fill(string[] lines, string start, string answer)
    {
        var row = Array.FindIndex(lines, l => l.StartsWith(start, StringComparison.Ordinal) && l.EndsWith(Open, StringComparison.Ordinal));
        return [.. lines.Select((l, i) => i == row ? l[..^Open.Length] + "," + answer + Open[1..] : l)];
    }

    private static string[] Lines(SchoolRecord school)
    {
        using var writer = new StringWriter();
        AnswerSheet.Write(school, Book.Advise(school, Day), Book, writer);
        return writer.ToString().TrimEnd('\n').Split('\n');
    }

    private static SchoolRecord Read(IEnumerable<string> answers)
    {
        var folder = Directory.CreateTempSubdirectory("answers-");
        try
        {
            foreach (var file in Directory.EnumerateFiles(RepositoryFolder.Of("seeds", "school")))
            {
                File.Copy(file, Path.Combine(folder.FullName, Path.GetFileName(file)));
            }

            File.WriteAllText(Path.Combine(folder.FullName, "answers.csv"), string.Join('\n', answers) + "\n");
            return SchoolFolder.Read(folder.FullName, ImportVocabulary.Of(Book));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static List<string> Asked(SchoolAdvice advice) => [.. advice.Questions.Select(q => $"{q.Subject} {q.About} {q.Question}")];

    private static List<(string Pupil, Answer Answer)> Answers(SchoolRecord school) =>
        [.. school.Answers.Select(a => ("", a)).Concat(school.Pupils.SelectMany(p => p.Answers.Select(a => (p.Id, a))))];
}
