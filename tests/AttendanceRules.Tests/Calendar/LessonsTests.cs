using AttendanceRules.Calendar;
using AttendanceRules.Records;
using AttendanceRules.RegisterFiles;
using AttendanceRules.Tests.Facts;
using AttendanceRules.Tests.RegisterFiles;

namespace AttendanceRules.Tests.Calendar;

/// <summary>
/// A nation whose school day has five lessons, four of 45 minutes and one of 60. On Monday 7 September 2026 the third and the fifth were
/// missed, on Tuesday all of them.
/// </summary>
public sealed class LessonsTests
{
    private const string Rules = """
        , "facts": {
          "lessons": { "count": "sessions", "of": "missed", "in": "school year" },
          "days": { "count": "days", "of": "missed", "in": "school year" },
          "minutes": { "sum": "minutes", "of": "missed", "in": "school year" },
          "share": { "rate": "missed", "in": "school year" },
          "run": { "run": "sessions", "of": "missed", "which": "longest", "in": "school year" },
          "lastSix": { "count": "sessions", "of": "missed", "in": "last 6 sessions" },
          "fifths": { "pattern": "fifth", "of": "missed", "in": "school year" } },
        "rules": { "r": { "when": "minutes >= 300", "do": [ "ring" ] } }
        """;

    private static readonly SmallNation Nation = new(SmallNation.FiveLessons, SmallNation.FromMonday, Made.Autumn, Rules);

    private static readonly DateOnly Monday = Asked.Day("09-07");

    private static PupilRecordBuilder Pupil(params (int Day, int Lesson, string Code)[] instead)
    {
        var builder = PupilRecord.Build("P1", Made.Autumn);
        for (var (day, at) = (0, Monday); day < 2; day++, at = at.AddDays(1))
        {
            for (var lesson = 1; lesson <= 5; lesson++)
            {
                var code = instead.FirstOrDefault(i => (i.Day, i.Lesson) == (day, lesson)).Code
                    ?? (day == 1 || lesson is 3 or 5 ? "O" : "P");
                builder.Mark(Mark.OfLesson(at, lesson, code));
            }
        }

        return builder;
    }

    [Theory]
    [InlineData("lessons", "7")]
    [InlineData("days", "1")]
    [InlineData("minutes", "345")] // 45 + 60, and 240
    [InlineData("share", "7/10")]
    [InlineData("run", "6")] // the fifth of Monday and all of Tuesday
    [InlineData("lastSix", "6")]
    [InlineData("fifths", "2")]
    public void Facts_count_lessons(string fact, string expected) => Assert.Equal(expected, Nation.Ask(Pupil(), fact, "09-08"));

    [Fact]
    public void A_lesson_that_cannot_be_read_leaves_its_minutes_open() =>
        Assert.Equal("285..345", Nation.Ask(Pupil((1, 5, "")), "minutes", "09-08"));

    [Fact]
    public void Evidence_names_the_lesson() =>
        Assert.Contains("2026-09-07 3rd O", Nation.Book.Advise(Pupil().Create(), Asked.Day("09-08")).Actions.SelectMany(a => a.Reasons)
            .SelectMany(r => r.Evidence));

    [Fact]
    public void A_lesson_that_no_day_has_is_a_problem_of_the_record()
    {
        var pupil = Pupil().Mark(Mark.OfLesson(Monday, 6, "P")).Create();
        var problem = Assert.Single(Nation.Book.Check(pupil));
        Assert.Equal(("mark-without-school", "marks[10].half"), (problem.Code, problem.Path));
        Assert.Equal("A school day has no session 6; it has 5.", problem.Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => Mark.OfLesson(Monday, 0, "P"));
        Assert.Throws<ArgumentOutOfRangeException>(() => Mark.OfLesson(Monday, 13, "P"));
        Assert.Equal(6, Mark.OfLesson(Monday, 6, "P").Lesson);
    }

    [Fact]
    public void A_register_file_keeps_lessons()
    {
        var school = new SchoolRecord("s", Made.Autumn, [Pupil().Create()]);
        using var written = new WrittenFile(school);
        using var file = RegisterFile.Open(written.Path);
        Assert.Equal(school.Pupils[0].Marks, file.ReadPupil(0).Marks);
    }

    [Fact]
    public void Minutes_are_summed_only_where_the_base_pack_says_them()
    {
        var told = Made.ProblemsOf([SmallNation.Pack($"\"schoolDay\": {SmallNation.TwoSessions}, \"schoolWeek\": {SmallNation.FromMonday},",
            """ , "facts": { "minutes": { "sum": "minutes", "of": "missed", "in": "school year" } } """)]);
        Assert.Equal("The base pack does not say how many minutes each session lasts.", Assert.Single(told).Message);
    }
}
