using AttendanceRules.Calendar;
using AttendanceRules.Evaluation;
using AttendanceRules.Evaluation.Facts;
using AttendanceRules.Records;
using AttendanceRules.Tests.Calendar;

namespace AttendanceRules.Tests.Facts;

/// <summary>
/// Rates and days of one subject (S6, S19), on Monday 7 September 2026. Lessons are CODE:SUBJECT: P was there, O was missed, ? cannot be
/// read; without a subject it is not known what was taught.
/// </summary>
public sealed class SubjectEdgeTests
{
    private static readonly SmallNation Nation = new(SmallNation.FiveLessons, SmallNation.FromMonday, Made.Autumn, """
        , "subjects": { "maths": { "title": "Mathematics" }, "art": { "title": "Art" } },
        "facts": { "share": { "rate": "missed", "in": "school year", "subject": "maths" },
          "rounded": { "rate": "missed", "in": "school year", "subject": "maths", "round": 10 },
          "ratio": { "rate": "missed", "over": "present", "in": "school year", "subject": "maths" },
          "days": { "count": "days", "of": "missed", "in": "school year", "subject": "maths" },
          "any": { "count": "days", "of": "missed", "in": "school year", "subject": "maths", "anySession": true } }
        """);

    [Theory]

    // Of the lessons of maths, how many in a hundred were missed.
    [InlineData("share", "P:art O:art", "there is no session to divide by")]
    [InlineData("share", "O:maths P:maths", "1/2")]
    [InlineData("share", "O:maths O:maths", "2/2")]
    [InlineData("share", "O P:art", "0..100")] // if it was maths, all of it
    [InlineData("share", "P P:art", "0..")] // none of it, or there was none
    [InlineData("share", "?:maths P:art", "0..100")]
    [InlineData("share", "? P:art", "0..100")]
    [InlineData("share", "?:maths P:maths", "0..50")]
    [InlineData("share", "?:maths O:maths", "50..100")]
    [InlineData("share", "O O:maths P:maths", "50..200/3")] // one of two, two of three
    [InlineData("share", "O O P:maths", "0..200/3")]
    [InlineData("share", "P P O:maths", "100/3..100")]
    [InlineData("share", "? ? O:maths P:maths", "25..75")]
    [InlineData("rounded", "O:maths P:maths P:maths", "30")]
    [InlineData("rounded", "O:maths P:maths ?:maths", "30..70")]

    // For each lesson of maths that the pupil was at, how many were missed: more than all of them can be.
    [InlineData("ratio", "O:maths", "there is no session to divide by")]
    [InlineData("ratio", "O:maths P:maths", "1/1")]
    [InlineData("ratio", "O:maths O:maths P:maths", "2/1")]
    [InlineData("ratio", "O:maths ?:maths P:maths", "50..200")]
    [InlineData("ratio", "O:maths ?:maths", "100..")]
    [InlineData("ratio", "O:maths P P:maths", "50..100")]

    // A day is missed where each of its lessons of maths was.
    [InlineData("days", "O:maths O:maths", "1")]
    [InlineData("days", "O:maths P:maths", "0")]
    [InlineData("days", "O:maths P:art", "1")]
    [InlineData("days", "P:art O:art", "0")]
    [InlineData("days", "O O", "0..1")]
    [InlineData("days", "O:maths O O", "1")]
    [InlineData("days", "O:maths P", "0..1")]
    [InlineData("days", "O:maths P P", "0..1")]
    [InlineData("days", "P P", "0")]
    [InlineData("days", "P:maths O", "0")]
    [InlineData("days", "O:maths ?", "0..1")]
    [InlineData("days", "O:maths ? ?", "0..1")]
    [InlineData("days", "O:maths ?:maths ?:maths", "0..1")]
    [InlineData("days", "O:maths ?:art", "1")]
    [InlineData("days", "?:maths P:art", "0..1")]
    [InlineData("days", "?:maths P:maths", "0")]
    [InlineData("any", "O:maths P:maths", "1")]
    [InlineData("any", "O P:maths", "0..1")]
    [InlineData("any", "P P:maths O:art", "0")]
    public void A_subject_alone_is_looked_at(string fact, string lessons, string expected) =>
        Assert.Equal(expected, Ask(fact, "09-07", lessons).InWords);

    // What is written for the next day does not exist yet.
    [Theory]
    [InlineData("share", "P:maths O:maths", "1/2")]
    [InlineData("ratio", "P:maths O:maths", "1/1")]
    [InlineData("days", "O:maths P:art", "1")]
    public void Later_lessons_do_not_count(string fact, string monday, string expected) =>
        Assert.Equal(expected, Ask(fact, "09-07", monday, "O:maths O:maths").InWords);

    private static Model.Values.Value Ask(string fact, string on, params string[] days)
    {
        var builder = PupilRecord.Build("P1", Made.Autumn);
        foreach (var (lessons, day) in days.Select((d, i) => (d.Split(' '), Asked.Day("09-07").AddDays(i))))
        {
            for (var i = 0; i < 5; i++)
            {
                var words = (i < lessons.Length ? lessons[i] : "P:art").Split(':');
                builder.Mark(Mark.OfLesson(day, i + 1, words[0] == "?" ? "" : words[0], subject: words.Length > 1 ? words[1] : null));
            }
        }

        return Nation.Book.Book.Names.Find(fact)!.At(Asked.Where(Nation.Book, builder, on));
    }
}
