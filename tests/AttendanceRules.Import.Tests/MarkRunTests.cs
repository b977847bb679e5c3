using System.Text;
using System.Text.Json;
using AttendanceRules.Problems;
using AttendanceRules.Records;

namespace AttendanceRules.Import.Tests;

/// <summary>What becomes of single marks of a string, and how they are counted. 14 September 2026 is a Monday.</summary>
public sealed class MarkRunTests
{
    private const string Calendar = $"\"calendar\": {SchoolFiles.Calendar}, ";

    [Theory]
    [InlineData("?", "'?' is not a register code on that day; correct it, or map it in the mapping file under codes.")]
    [InlineData("\uFFFD", "Some characters here cannot be read; save the file as UTF-8 and write them again.")]
    public void A_bad_mark_in_the_middle_costs_its_session_alone(string bad, string reason)
    {
        var (school, summary) = Read(Calendar, ("2026-09-14", "/\\/\\/\\", ""), ("2026-09-17", $"/{bad}N\\", ""));
        var rejected = Assert.Single(school.Rejected);
        Assert.Equal(("school.json#register", 2, "code", reason), (rejected.File, rejected.Row, rejected.Column, rejected.Reason));
        Assert.Equal("14 AM /,14 PM \\,15 AM /,15 PM \\,16 AM /,16 PM \\,17 AM /,17 PM ,18 AM N,18 PM \\", Marks(school));
        Assert.Empty(school.Pupils[0].Notices);
        Assert.Equal((10, 9, 0, 1), Counts(summary));
        Assert.Equal(bad == "?" ? ["?"] : [], summary.Unmapped.Select(u => u.Value));
    }

    // Of the contradicted session both rows are rejected; of the session on which they agree both are used.
    [Fact]
    public void A_mark_in_two_strings_with_different_codes_leaves_a_session_that_cannot_be_classed()
    {
        var (school, summary) = Read(Calendar, ("2026-09-14", "/\\", ""), ("2026-09-14", "N\\", ""));
        var rejected = Assert.Single(school.Rejected);
        Assert.Equal((2, "code"), (rejected.Row, rejected.Column));
        Assert.StartsWith("Another mark for this session, known the same day, says otherwise", rejected.Reason, StringComparison.Ordinal);
        Assert.Equal("14 AM ,14 PM \\", Marks(school));
        Assert.Empty(school.Pupils[0].Notices);
        Assert.Equal((4, 2, 0, 2), Counts(summary));
        Assert.Equal(("\\", 2), (Assert.Single(summary.Codes).Code, summary.Codes[0].Count));
    }

    // Friday 23 October; Monday 26 October is in the half-term. What is silent there is nothing wrong.
    [Fact]
    public void A_mark_outside_the_terms_is_rejected_once_a_day_and_noted_with_the_pupil()
    {
        var (school, summary) = Read(Calendar, ("2026-10-23", "/\\####NN##", ""));
        Assert.Equal([(1, "date", "2026-10-26 is not a school day of the calendar.")],
            school.Rejected.Select(r => (r.Row, r.Column, r.Reason)));
        Assert.Equal("23 AM /,23 PM \\", Marks(school));
        Assert.Equal("Row 1 of school.json#register was rejected: 2026-10-26 is not a school day of the calendar.",
            Assert.Single(school.Pupils[0].Notices).Text);
        Assert.Equal((10, 2, 6, 2), Counts(summary));
    }

    [Fact]
    public void A_correction_that_became_known_later_is_kept_beside_what_it_corrects()
    {
        var (school, summary) = Read(Calendar, ("2026-09-14", "N\\", ""), ("2026-09-14", "/\\", "2026-09-21"));
        Assert.Empty(school.Rejected);
        Assert.Equal([("N", null), ("/", new(2026, 9, 21)), ("\\", null), ("\\", new DateOnly(2026, 9, 21))],
            school.Pupils[0].Marks.Select(m => (m.Code, m.Known)));
        Assert.Equal((4, 4, 0, 0), Counts(summary));
    }

    // Each mark says so. When it became known decides which mark counts, so the reader of the advice must know it too.
    [Fact]
    public void A_string_of_which_it_cannot_be_read_when_it_became_known_leaves_its_sessions_open()
    {
        var (school, summary) = Read(Calendar, ("2026-09-14", "N#", "soon"));
        Assert.Equal([(1, "known", "'soon' is not a possible date; write yyyy-MM-dd.")],
            school.Rejected.Select(r => (r.Row, r.Column, r.Reason)));
        Assert.Equal("14 AM ,14 PM ", Marks(school));
        Assert.Single(school.Pupils[0].Notices);
        Assert.Equal((2, 0, 0, 2), Counts(summary));
    }

    // 30 December 2199 is a Monday. The records end with that year.
    [Fact]
    public void A_string_that_runs_beyond_the_dates_of_records_costs_the_marks_beyond()
    {
        var (school, summary) = Read("", ("2199-12-30", "/\\/\\N\\", ""));
        Assert.Equal([(1, "date", "'2200-01-01' is not a possible date; write yyyy-MM-dd.")],
            school.Rejected.Select(r => (r.Row, r.Column, r.Reason)));
        Assert.Equal("30 AM /,30 PM \\,31 AM /,31 PM \\", Marks(school));
        Assert.Equal((6, 4, 0, 2), Counts(summary));
    }

    [Fact]
    public void Marks_of_a_pupil_who_is_not_in_the_list_are_rejected_by_their_line()
    {
        var (school, summary) = Read("p9", Calendar, ("2026-09-14", "/?", "soon"));
        Assert.Equal([(1, "pupil", "This pupil is not in the list of pupils; add the pupil or correct the id.")],
            school.Rejected.Select(r => (r.Row, r.Column, r.Reason)));
        Assert.Empty(summary.Unmapped);
        Assert.Equal((2, 0, 0, 2), Counts(summary));
    }

    // In England J was a code up to Sunday 18 August 2024, and J1 is one from the day after.
    [Fact]
    public void A_code_is_one_on_the_days_of_its_edition()
    {
        var (school, summary) = Read(ImportVocabulary.Of(RuleBook.England), "p1", "", ("2024-08-16", "J,J1,#,#,#,#,J1,J", ""));
        Assert.Equal(["'J' is not a register code on that day", "'J1' is not a register code on that day"],
            school.Rejected.Select(r => r.Reason.Split(';')[0]));
        Assert.Equal("16 AM J,16 PM ,19 AM J1,19 PM ", Marks(school));
        Assert.Equal((8, 2, 4, 2), Counts(summary));
    }

    // By hand: two codes, each on the days before and from the edge on. The silent # is asked for once more where weekends are checked.
    [Fact]
    public void A_code_is_looked_up_once_for_the_days_between_which_none_changes()
    {
        var asked = new List<(string Code, DateOnly Date)>();
        var vocabulary = new ImportVocabulary
        {
            IsCode = (code, date) =>
            {
                asked.Add((code, date));
                return true;
            },
            FlagsOf = (code, _) => code == "#" ? ["noSession"] : [],
            CodeEdges = [new(2026, 9, 16)],
        };
        var (school, _) = Read(vocabulary, "p1", Calendar, ("2026-09-14", "NNNNNNNNNN####", ""), ("2026-09-14", "NNNN", ""));
        Assert.Equal(10, school.Pupils[0].Marks.Count);
        Assert.Equal([new DateOnly(2026, 9, 14), new(2026, 9, 16)], asked.Where(a => a.Code == "N").Select(a => a.Date));
        Assert.Equal(2, asked.Count(a => a.Code == "#"));
    }

    [Theory]
    [InlineData("p9,soon,x,?,x,soon", "pupil")]
    [InlineData("p1,soon,x,?,x,soon", "date")]
    [InlineData("p1,2026-09-14,x,?,x,soon", "session")]
    [InlineData("p1,2026-09-19,AM,N,x,soon", "date")]
    [InlineData("p1,2026-09-14,AM,?,x,soon", "code")]
    [InlineData("p1,2026-09-14,AM,N,x,soon", "minutesLate")]
    [InlineData("p1,2026-09-14,AM,N,5,soon", "known")]
    public void Of_several_faults_of_a_row_the_first_is_named(string row, string column)
    {
        using var files = new SchoolFiles();
        var school = files.Write("register.csv", "pupil,date,session,code,minutesLate,known", row).Read();
        Assert.Equal(column, Assert.Single(school.Rejected).Column);
    }

    private static (SchoolRecord School, ImportSummary Summary) Read(string calendar,
        params (string From, string Marks, string Known)[] strings) => Read("p1", calendar, strings);

    private static (SchoolRecord School, ImportSummary Summary) Read(string pupil, string calendar,
        params (string From, string Marks, string Known)[] strings) => Read(SchoolFiles.Vocabulary, pupil, calendar, strings);

    private static (SchoolRecord School, ImportSummary Summary) Read(ImportVocabulary vocabulary, string pupil, string calendar,
        params (string From, string Marks, string Known)[] strings)
    {
        using var files = new SchoolFiles();
        var register = strings.Select(s => JsonSerializer.Serialize(
            new Dictionary<string, string> { ["pupil"] = pupil, ["from"] = s.From, ["marks"] = s.Marks, ["known"] = s.Known }));
        var path = Path.Combine(files.Path, "school.json");
        File.WriteAllText(path, $$"""{ {{calendar}}"pupils": [{ "pupil": "p1" }], "register": [{{string.Join(", ", register)}}] }""",
            Encoding.UTF8);
        var read = SchoolFile.Read(path, vocabulary);
        return (read.School, read.Summary);
    }

    private static string Marks(SchoolRecord school) => string.Join(',', school.Pupils[0].Marks.Select(SchoolFiles.Short));

    private static (int Read, int Used, int Silent, int Rejected) Counts(ImportSummary summary) =>
        (summary.RowsRead, summary.RowsUsed, summary.RowsWithoutMark, summary.RowsRejected);
}
