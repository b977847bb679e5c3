using AttendanceRules.Calendar;
using AttendanceRules.Records;
using AttendanceRules.RegisterFiles;
using AttendanceRules.Tests.Evaluation.Lanes;
using AttendanceRules.Tests.Facts;
using AttendanceRules.Tests.RegisterFiles;

namespace AttendanceRules.Tests.Calendar;

/// <summary>
/// A nation whose school day has five lessons: the fifth is sport unless a mark says otherwise. On Monday 7 September 2026 the pupil was
/// away from the third, which was maths, and from the fifth; on Tuesday from the first, which was maths, and not from the second, which
/// was maths too.
/// </summary>
public sealed class SubjectTests
{
    private const string Day = """
        { "sessions": [ { "id": "first", "title": "1st", "minutes": 45 }, { "id": "second", "title": "2nd", "minutes": 45 },
            { "id": "third", "title": "3rd", "minutes": 45 }, { "id": "fourth", "title": "4th", "minutes": 45 },
            { "id": "fifth", "title": "5th", "minutes": 60, "subject": "sport" } ] }
        """;

    private const string Rules = """
        , "subjects": { "maths": { "title": "Mathematics" }, "art": { "title": "Art" }, "sport": { "title": "Sport" } },
        "facts": {
          "lessons": { "count": "sessions", "of": "missed", "in": "school year", "subject": "maths" },
          "sport": { "count": "sessions", "of": "missed", "in": "school year", "subject": "sport" },
          "either": { "count": "sessions", "of": "missed", "in": "school year", "subject": [ "maths", "sport" ] },
          "days": { "count": "days", "of": "missed", "in": "school year", "subject": "maths" },
          "anyDays": { "count": "days", "of": "missed", "in": "school year", "subject": "maths", "anySession": true },
          "minutes": { "sum": "minutes", "of": "missed", "in": "school year", "subject": "sport" },
          "share": { "rate": "missed", "in": "school year", "subject": "maths" },
          "all": { "count": "sessions", "of": "missed", "in": "school year" } },
        "rules": { "r": { "when": "lessons >= 2", "do": [ "ring" ] } }
        """;

    private static readonly SmallNation Nation = new(Day, SmallNation.FromMonday, Made.Autumn, Rules);

    private static readonly DateOnly Monday = Asked.Day("09-07");

    // Five lessons a day, each as CODE or CODE:SUBJECT.
    private static PupilRecordBuilder Pupil(
        string monday = "P:art P O:maths P O", string tuesday = "O:maths P:maths P:art P:art P")
    {
        var builder = PupilRecord.Build("P1", Made.Autumn);
        foreach (var (day, at) in new[] { monday, tuesday }.Select((day, i) => (day.Split(' '), Monday.AddDays(i))))
        {
            foreach (var (word, lesson) in day.Select((word, i) => (word.Split(':'), i + 1)))
            {
                builder.Mark(Mark.OfLesson(at, lesson, word[0] == "?" ? "" : word[0], subject: word.Length > 1 ? word[1] : null));
            }
        }

        return builder;
    }

    [Theory]
    [InlineData("lessons", "2")]
    [InlineData("sport", "1")] // the fifth lesson of Monday names none: the base pack says sport
    [InlineData("either", "3")]
    [InlineData("days", "1")] // all maths of Monday, not all of Tuesday
    [InlineData("anyDays", "2")]
    [InlineData("minutes", "60")]
    [InlineData("share", "2/3")]
    [InlineData("all", "3")]
    public void Facts_count_the_lessons_of_a_subject(string fact, string expected) =>
        Assert.Equal(expected, Nation.Ask(Named(), fact, "09-08"));

    // Each lesson has a subject, so that nothing is open.
    private static PupilRecordBuilder Named() => Pupil("P:art P:art O:maths P:art O");

    [Theory]
    [InlineData("lessons", "2..3")] // the second of Monday may have been maths
    [InlineData("sport", "1..2")]
    [InlineData("days", "1")]
    [InlineData("anyDays", "2")]
    [InlineData("share", "200/3..75")] // two of three, three of four
    public void A_lesson_without_a_subject_may_be_of_any(string fact, string expected) =>
        Assert.Equal(expected, Nation.Ask(Pupil("P:art O O:maths P:art O"), fact, "09-08"));

    [Theory]
    [InlineData("lessons", "2")] // there, whatever it was
    [InlineData("days", "0..1")] // if it was maths, not all of it was missed
    [InlineData("share", "50..200/3")] // two of four, two of three
    public void One_at_which_the_pupil_was_counts_below_a_rate_alone(string fact, string expected) =>
        Assert.Equal(expected, Nation.Ask(Pupil("P:art P O:maths P:art O"), fact, "09-08"));

    [Theory]
    [InlineData("?:maths", "lessons", "2..3")]
    [InlineData("?:art", "lessons", "2")] // of art, whatever the mark is
    [InlineData("?", "lessons", "2..3")]
    public void A_mark_that_cannot_be_read_is_of_the_subject_that_it_names(string second, string fact, string expected) =>
        Assert.Equal(expected, Nation.Ask(Pupil($"P:art {second} O:maths P:art O"), fact, "09-08"));

    [Fact]
    public void What_is_known_of_a_day_of_a_subject_alone_decides()
    {
        // Away from maths, and from a lesson that may have been maths: that day is missed either way.
        Assert.Equal("1", Nation.Ask(Pupil("P:art O O:maths P:art O", "P:art P:art P:art P:art P"), "days", "09-08"));

        // Away from a lesson that may have been maths, and from no other.
        Assert.Equal("0..1", Nation.Ask(Pupil("P:art O P:art P:art O", "P:art P:art P:art P:art P"), "days", "09-08"));

        // There for a lesson that may have been maths, and away from maths.
        Assert.Equal("0..1", Nation.Ask(Pupil("P:art P O:maths P:art O", "P:art P:art P:art P:art P"), "days", "09-08"));
    }

    [Fact]
    public void Two_marks_of_one_day_that_name_different_subjects_leave_it_open_and_a_later_one_settles_it()
    {
        var builder = Named().Mark(Mark.OfLesson(Monday, 3, "O", subject: "art"));
        Assert.Equal("1..2", Nation.Ask(builder, "lessons", "09-08"));
        Assert.Equal("1", Nation.Ask(builder.Mark(Mark.OfLesson(Monday, 3, "O", known: Monday.AddDays(1), subject: "art")), "lessons",
            "09-08"));
    }

    [Fact]
    public void A_rule_asks_for_a_subject()
    {
        Assert.Single(Nation.Book.Advise(Named().Create(), Asked.Day("09-08")).Actions);
        Assert.Empty(Nation.Book.Advise(Named().Create(), Asked.Day("09-07")).Actions);
        var open = Nation.Book.Advise(Pupil("P:art O P:art P:art O").Create(), Asked.Day("09-08"));
        Assert.Equal("lessons", Assert.Single(Assert.Single(open.Undecided).Missing));
    }

    [Fact]
    public void Many_pupils_at_once_are_counted_by_subject_too()
    {
        var twin = new LaneTwin(Nation.Book, Asked.Day("09-08"));
        Assert.Empty(twin.Differences([Named().Create(), Pupil("P:art O P:art P:art O").Create(), Pupil("P P P P P").Create()]));
        Assert.True(twin.Said >= 2);
    }

    [Fact]
    public void A_subject_that_no_pack_declares_is_a_problem_of_the_record_and_may_be_any()
    {
        var pupil = Pupil("P:art P:art O:mathss P:art O");
        var problem = Assert.Single(Nation.Book.Check(pupil.Create()));
        Assert.Equal(("unknown-record-name", "marks[2].subject"), (problem.Code, problem.Path));
        Assert.Equal("No pack declares the subject 'mathss'.", problem.Message);
        Assert.Equal("Did you mean 'maths'?", problem.Suggestion);
        Assert.Equal("1..2", Nation.Ask(pupil, "lessons", "09-08"));
    }

    [Fact]
    public void A_register_file_keeps_subjects()
    {
        var school = new SchoolRecord("s", Made.Autumn, [Named().Create()]);
        using var written = new WrittenFile(school);
        using var file = RegisterFile.Open(written.Path);
        Assert.Equal(school.Pupils[0].Marks, file.ReadPupil(0).Marks);
        Assert.Equal("maths", file.ReadPupil(0).Marks[2].Subject);
    }

    [Theory]
    [InlineData(""" "facts": { "f": { "count": "sessions", "of": "absence", "in": "ever", "subject": "mats" } } """, "unknown-subject",
        "No pack declares the subject 'mats'.")]
    [InlineData(""" "facts": { "f": { "rate": "absence", "over": "planned", "in": "this term", "subject": "maths" } } """,
        "senseless-member", "Which subject is taught in a session to come is not known.")]
    [InlineData(""" "facts": { "f": { "run": "sessions", "of": "absence", "in": "ever", "subject": "maths" } } """, "senseless-member",
        "'subject' does not apply to a run fact.")]
    public void What_cannot_be_counted_by_subject_is_refused(string facts, string code, string message)
    {
        var problem = Assert.Single(Made.Problems(""" "subjects": { "maths": { "title": "Mathematics" } }, """ + facts));
        Assert.Equal((code, message), (problem.Code, problem.Message));
    }
}
