using System.Numerics;
using AttendanceRules.Calendar;
using AttendanceRules.Evaluation.Facts;
using AttendanceRules.Records;

namespace AttendanceRules.Tests.Facts;

/// <summary>
/// What a day of two sessions is to a class (S19): O is of it, / is not, X is not possible, ? cannot be classed, - has no mark; L is a
/// lateness of unknown minutes, L5 one of five.
/// </summary>
public sealed class DayClassTests
{
    private static readonly RuleBook Book = RuleBook.Load(PackSource.Shipped("england-base"));

    private static readonly SessionFilter Missed = new("unauthorised", Book.Book.Codes.BitsOf("unauthorised"), []);

    private static readonly SessionFilter VeryLate = new("late", Book.Book.Codes.BitsOf("late"), [], 10);

    private static readonly DateOnly[] Days = [.. Made.Autumn.SchoolDays(new HashSet<DateOnly>())];

    [Theory]
    [InlineData("O O", Truth.True)]
    [InlineData("O /", Truth.False)]
    [InlineData("/ O", Truth.False)]
    [InlineData("/ /", Truth.False)]
    [InlineData("O X", Truth.True)]
    [InlineData("X O", Truth.True)]
    [InlineData("O -", Truth.True)]
    [InlineData("X X", Truth.False)]
    [InlineData("- -", Truth.False)]
    [InlineData("/ X", Truth.False)]
    [InlineData("O ?", Truth.Undecided)]
    [InlineData("? O", Truth.Undecided)]
    [InlineData("? ?", Truth.Undecided)]
    [InlineData("? X", Truth.Undecided)]
    [InlineData("- ?", Truth.Undecided)]
    [InlineData("/ ?", Truth.False)]
    [InlineData("? /", Truth.False)]
    public void A_day_is_of_a_class_where_each_possible_session_is(string day, Truth expected)
    {
        Assert.Equal(expected, DayClass.Of(Register(day), Register(day).CountsOf(Missed), 0));
        var (sure, most) = DayClass.Count(Register(day), Register(day).CountsOf(Missed), 0, 1);
        Assert.Equal((expected == Truth.True ? 1 : 0, expected == Truth.False ? 0 : 1), (sure, most));
    }

    [Theory]
    [InlineData("L10 L10", Truth.True)]
    [InlineData("L10 L9", Truth.False)]
    [InlineData("L10 L", Truth.Undecided)]
    [InlineData("L L", Truth.Undecided)]
    [InlineData("L X", Truth.Undecided)]
    [InlineData("X L", Truth.Undecided)]
    [InlineData("L /", Truth.False)]
    [InlineData("L9 L", Truth.False)]
    [InlineData("L10 X", Truth.True)]
    public void A_lateness_of_unknown_minutes_leaves_its_day_open(string day, Truth expected) =>
        Assert.Equal(expected, DayClass.Of(Register(day), Register(day).CountsOf(VeryLate), 0));

    [Theory]
    [InlineData("O O", Truth.True)]
    [InlineData("O /", Truth.True)]
    [InlineData("/ O", Truth.True)]
    [InlineData("X O", Truth.True)]
    [InlineData("/ X", Truth.False)]
    [InlineData("/ ?", Truth.Undecided)]
    [InlineData("? X", Truth.Undecided)]
    [InlineData("O ?", Truth.True)]
    [InlineData("? O", Truth.True)]
    [InlineData("- -", Truth.False)]
    public void By_any_session_one_is_enough(string day, Truth expected) =>
        Assert.Equal(expected, DayClass.OfAny(Register(day), Register(day).CountsOf(Missed), 0));

    [Theory]
    [InlineData("X X", true)]
    [InlineData("- -", true)]
    [InlineData("X -", true)]
    [InlineData("X /", false)]
    [InlineData("/ -", false)]
    [InlineData("O X", false)]
    [InlineData("- O", false)]
    [InlineData("? X", false)]
    [InlineData("X ?", false)]
    public void Runs_pass_over_a_day_of_which_nothing_can_count(string day, bool expected) =>
        Assert.Equal(expected, DayClass.InRun(Register(day), Register(day).CountsOf(Missed), 0) is null);

    // Thirty-two days of two sessions fill a word.
    [Fact]
    public void Days_are_counted_as_each_of_them_is()
    {
        var random = new Random(5);
        string[] signs = ["O", "O", "O", "/", "X", "?", "-"];
        var register = Register([.. Enumerable.Range(0, 60).Select(_ => $"{random.GetItems(signs, 1)[0]} {random.GetItems(signs, 1)[0]}")]);
        var plane = register.CountsOf(Missed);
        for (var from = 0; from <= 40; from++)
        {
            for (var end = from; end <= 40; end++)
            {
                var days = Enumerable.Range(from, end - from).Select(d => DayClass.Of(register, plane, d)).ToList();
                Assert.Equal((from, end, days.Count(d => d == Truth.True), days.Count(d => d != Truth.False)),
                    DayClass.Count(register, plane, from, end) is var (sure, most) ? (from, end, sure, most) : default);
            }
        }
    }

    [Theory]
    [InlineData(1, 0b1011_0110UL, 0b1011_0110UL)]
    [InlineData(2, 0b1000_0110UL, 0b0100_0101UL)]
    [InlineData(4, 0b1000_0000UL, 0b0001_0000UL)]
    [InlineData(4, 0b0001_1000UL, 0b0001_0001UL)]
    [InlineData(8, 0b1000_0000UL, 0b0000_0001UL)]
    public void A_word_of_sessions_is_a_word_of_days(int sessions, ulong some, ulong days)
    {
        var week = Week(sessions);
        Assert.True(week.FitsWords);
        Assert.Equal(days, week.DaysOf(some));
        Assert.Equal(BitOperations.RotateRight(days, 8), week.DaysOf(BitOperations.RotateRight(some, 8)));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(12)]
    public void Days_of_other_numbers_of_sessions_fit_into_no_word(int sessions) => Assert.False(Week(sessions).FitsWords);

    private static SchoolWeek Week(int sessions) => new([.. Enumerable.Range(1, sessions).Select(n => new SchoolSession($"s{n}", $"S{n}"))],
        DayOfWeek.Monday, [DayOfWeek.Monday], [DayOfWeek.Monday]);

    // The day before and the day after are of other kinds: only the day asked about is looked at.
    [Theory]
    [InlineData("O O", "/ /", "O O", Truth.False, Truth.False, false)]
    [InlineData("/ /", "O O", "/ /", Truth.True, Truth.True, false)]
    [InlineData("? ?", "X X", "? ?", Truth.False, Truth.False, true)]
    [InlineData("/ /", "? ?", "/ /", Truth.Undecided, Truth.Undecided, false)]
    [InlineData("X X", "/ O", "X X", Truth.False, Truth.True, false)]
    public void Only_the_sessions_of_the_day_are_looked_at(
        string before, string day, string after, Truth whole, Truth any, bool isPassedOver)
    {
        var register = Register(before, day, after);
        var plane = register.CountsOf(Missed);
        Assert.Equal((whole, any, isPassedOver), (DayClass.Of(register, plane, 1), DayClass.OfAny(register, plane, 1),
            DayClass.InRun(register, plane, 1) is null));
    }

    // Thirty-five days of two sessions are more than a word of 64: those of the class are on both sides of its end.
    [Theory]
    [InlineData("O O", 6)]
    [InlineData("/ O", 4)]
    [InlineData("O X", 6)]
    [InlineData("X X", 4)]
    [InlineData("- O", 6)]
    public void Days_of_a_class_are_counted_across_words(string day, int expected)
    {
        var days = Enumerable.Repeat("/ /", 35).ToArray();
        foreach (var whole in new[] { 3, 20, 30, 33 })
        {
            days[whole] = "O O";
        }

        (days[31], days[32]) = (day, day);
        var register = Register(days);
        var plane = register.CountsOf(Missed);
        Assert.Equal((expected, expected), DayClass.Count(register, plane, 0, 35));
        Assert.Equal((expected - 2, expected - 2), DayClass.Count(register, plane, 4, 33));
        Assert.Equal((0, 0), DayClass.Count(register, plane, 4, 4));

        // One by one they are as many.
        Assert.Equal(expected, Enumerable.Range(0, 35).Count(d => DayClass.Of(register, plane, d) == Truth.True));
    }

    [Fact]
    public void A_day_that_may_be_of_a_class_is_counted_as_one_that_may()
    {
        var register = Register("O O", "O ?", "/ ?", "? ?");
        Assert.Equal((1, 3), DayClass.Count(register, register.CountsOf(Missed), 0, 4));
    }

    // What one session is to runs of sessions; null is passed over.
    [Theory]
    [InlineData("O", Truth.True)]
    [InlineData("/", Truth.False)]
    [InlineData("?", Truth.Undecided)]
    [InlineData("X", null)]
    [InlineData("-", null)]
    public void A_session_is_in_a_run_breaks_it_leaves_it_open_or_is_passed_over(string code, Truth? expected)
    {
        var register = Register($"/ {code}", "/ /");
        Assert.Equal(expected, RunLine.At(register, register.CountsOf(Missed), false, 1));
    }

    [Theory]
    [InlineData("L10", Truth.True)]
    [InlineData("L9", Truth.False)]
    [InlineData("L", Truth.Undecided)]
    public void So_is_a_lateness(string code, Truth? expected)
    {
        var register = Register($"/ {code}");
        Assert.Equal(expected, RunLine.At(register, register.CountsOf(VeryLate), false, 1));
    }

    // Of a session whose lateness decides it is known that it was possible.
    [Fact]
    public void A_possible_session_that_may_be_of_the_class_leaves_its_day_open()
    {
        var register = Register("/ /", "/ /");
        var plane = new SessionCounts(Bits(1, 2, 3), Bits(0));
        Assert.Equal((Truth.Undecided, Truth.True), (DayClass.Of(register, plane, 0), DayClass.Of(register, plane, 1)));
        Assert.Equal((1, 2), DayClass.Count(register, plane, 0, 2));
    }

    // Three sessions a day: the first two days have all or some of the class, and the range ends before the third.
    [Theory]
    [InlineData(2, 1)]
    [InlineData(3, 2)]
    public void Days_that_fit_into_no_word_are_counted_up_to_the_end(int end, int expected)
    {
        var days = new DateOnly[] { new(2026, 9, 2), new(2026, 9, 3), new(2026, 9, 4) };
        var week = new SchoolWeek([new("a", "A"), new("b", "B"), new("c", "C")], DayOfWeek.Monday, SchoolWeek.MondayToFriday.Days,
            SchoolWeek.MondayToFriday.Days);
        var builder = PupilRecord.Build("P1", Made.Autumn);
        foreach (var (day, number) in days.Select((d, n) => (d, n)))
        {
            for (var half = 0; half < 3; half++)
            {
                builder.Mark(day, (HalfDay)half, number == 1 ? "/" : "O");
            }
        }

        var time = new SchoolTime(Made.Autumn, week, new HashSet<DateOnly>(), (8, 1));
        var register = new Register(builder.Create(), time, Book.Book.Codes, null);
        Assert.Equal((expected, expected), DayClass.Count(register, register.CountsOf(Missed), 0, end));
    }

    private static SessionBits Bits(params int[] sessions)
    {
        var words = new ulong[SessionBits.WordsOf(Days.Length * 2)];
        foreach (var session in sessions)
        {
            SessionBits.Set(words, session);
        }

        return new SessionBits(words);
    }

    // From Wednesday 2 September 2026 on, a school day each.
    private static Register Register(params string[] days)
    {
        var builder = PupilRecord.Build("P1", Made.Autumn);
        for (var day = 0; day < days.Length; day++)
        {
            var codes = days[day].Split(' ');
            for (var half = 0; half < codes.Length; half++)
            {
                int? minutes = int.TryParse(codes[half][1..], out var late) ? late : null;
                if (codes[half] != "-")
                {
                    builder.Mark(Days[day], (HalfDay)half,
                        codes[half] == "?" ? "" : codes[half][..1] is "/" && half == 1 ? "\\" : codes[half][..1], minutes);
                }
            }
        }

        var pupil = builder.Create();
        return new Register(pupil, Book.Book.TimeOf(pupil.Calendar), Book.Book.Codes, null);
    }
}
