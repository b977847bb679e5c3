using AttendanceRules.Evaluation;
using AttendanceRules.Model.Values;
using AttendanceRules.Records;

namespace AttendanceRules.Tests.Evaluation;

/// <summary>Since when a condition holds: in whatever order days are asked about, a kept stretch says what all its days say.</summary>
public sealed class OnsetTests
{
    private static readonly DateOnly Wednesday = new(2026, 9, 2);
    private static readonly DateOnly TermEnds = new(2026, 12, 18);

    // By weekday, so that stretches end and begin again: false on Mondays, undecided on Tuesdays.
    private static Truth ByWeekday(EvaluationContext at) => at.Date.DayOfWeek switch
    {
        DayOfWeek.Monday => Truth.False, DayOfWeek.Tuesday => Truth.Undecided, _ => Truth.True,
    };

    [Theory]
    [InlineData("2026-09-11", "2026-09-09", "2026-09-08")]
    [InlineData("2026-09-12", "2026-09-09", "2026-09-08")]
    [InlineData("2026-09-09", "2026-09-09", "2026-09-08")]
    [InlineData("2026-09-08", "2026-09-08", "2026-09-08")]
    [InlineData("2026-09-07", "2026-09-07", "2026-09-07")]
    [InlineData("2026-09-04", "2026-09-02", "2026-09-02")]
    public void A_stretch_begins_after_the_day_that_breaks_it(string on, string since, string earliest)
    {
        var at = new EvaluationContext(File(), Day(on));
        Assert.Equal((Day(since), Day(earliest)), (Onset.TrueSince(at, ByWeekday, Wednesday), Onset.EarliestOf(at, ByWeekday, Wednesday)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void What_is_kept_is_what_is_found_anew(int seed)
    {
        var (file, of) = (File(), new object());
        var days = Enumerable.Range(0, file.Time.DayCount).Select(i => file.Time[i]).ToArray();
        new Random(seed).Shuffle(days);
        foreach (var (day, index) in days.Concat(days.Reverse()).Select((d, i) => (d, i)))
        {
            var at = new EvaluationContext(file, day) { Parent = index % 3 == 0 ? "A" : null };
            var notBefore = Wednesday.AddDays(index % 4);
            Assert.Equal(Onset.TrueSince(at, ByWeekday, notBefore), Onset.TrueSince(at, ByWeekday, notBefore, of));
            Assert.Equal(Onset.EarliestOf(at, ByWeekday, notBefore), Onset.EarliestOf(at, ByWeekday, notBefore, of));
        }
    }

    [Fact]
    public void Each_further_day_asks_of_itself_alone()
    {
        var (file, of, asked) = (File(), new object(), 0);
        var days = Enumerable.Range(0, file.Time.DayCount).Select(i => file.Time[i]).ToList();
        days.ForEach(d => Onset.TrueSince(new EvaluationContext(file, d), _ => ++asked > 0 ? Truth.True : Truth.False, Wednesday, of));
        Assert.Equal(days.Count, asked);
    }

    [Fact]
    public void Another_condition_another_parent_and_an_event_have_their_own()
    {
        var (file, of) = (File(), new object());
        var at = new EvaluationContext(file, TermEnds);
        Assert.Equal(Wednesday, Onset.TrueSince(at, _ => Truth.True, Wednesday, of));
        Assert.Equal(TermEnds, Onset.TrueSince(at, _ => Truth.False, Wednesday, new object()));
        Assert.Equal(TermEnds, Onset.TrueSince(at with { Parent = "A" }, _ => Truth.False, Wednesday, of));
        Assert.Equal(TermEnds, Onset.TrueSince(at with { AnsweredBy = TermEnds }, _ => Truth.False, Wednesday, of));
    }

    private static SubjectFile File()
    {
        var (book, pupil) = (Made.Book("""
            "facts": { "missed": { "title": "Sessions missed", "count": "sessions", "of": "absence", "in": "school year" } }
            """).Book, Made.Pupil(Wednesday).Create());
        return book.FileOf(pupil, book.TimeOf(pupil.Calendar), null, null);
    }

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", null);
}
