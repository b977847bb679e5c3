using AttendanceRules.Calendar;
using AttendanceRules.Records;

namespace AttendanceRules.Tests.Facts;

/// <summary>
/// Whether a register has a mark of a class is known by the kinds of its marks alone: O is one without leave, L5 a lateness of five
/// minutes, ? cannot be classed.
/// </summary>
public sealed class RegisterKindTests
{
    private static readonly RuleBook Book = RuleBook.Load(PackSource.Shipped("england-base"));

    private static readonly SessionFilter Missed = new("unauthorised", Book.Book.Codes.BitsOf("unauthorised"), []);

    private static readonly SessionFilter VeryLate = new("late", Book.Book.Codes.BitsOf("late"), [], 10);

    private static readonly DateOnly[] Days = [.. Made.Autumn.SchoolDays(new HashSet<DateOnly>())];

    [Theory]
    [InlineData("/", false)]
    [InlineData("/ L I", false)]
    [InlineData("/ O", true)]
    [InlineData("/ ?", true)]
    [InlineData("", false)]
    public void A_register_may_have_what_a_kind_of_its_marks_is(string codes, bool expected)
    {
        var register = Lay(codes);
        Assert.Equal((expected, !expected), (register.MayHave(Missed), register.CountsOf(Missed).IsNone));
    }

    // What a filter of minutes names is not kept, so it is looked for.
    [Theory]
    [InlineData("/", true)]
    [InlineData("L5", true)]
    [InlineData("L10", false)]
    public void What_minutes_decide_is_looked_for(string codes, bool isNone)
    {
        var register = Lay(codes);
        Assert.Equal((true, isNone), (register.MayHave(VeryLate), register.CountsOf(VeryLate).IsNone));
    }

    [Fact]
    public void A_register_that_is_used_again_has_the_kinds_of_the_last_pupil()
    {
        var register = new Register(PupilOf("/ O"), Book.Book.TimeOf(Made.Autumn), Book.Book.Codes, null, isUsedAgain: true);
        Assert.True(register.MayHave(Missed));
        register.LayAgain(PupilOf("/ I"), Book.Book.Codes, null);
        Assert.False(register.MayHave(Missed));
        register.LayAgain(PupilOf("/ ?"), Book.Book.Codes, null);
        Assert.True(register.MayHave(Missed));
        register.LayAgain(PupilOf("O"), Book.Book.Codes, null);
        Assert.Equal((true, 1), (register.MayHave(Missed), register.CountsOf(Missed).Sure(0, 2)));
    }

    // Of eighty sessions the 11th has no mark, and the mark of the 65th cannot be classed.
    [Theory]
    [InlineData(0, 80, 79)]
    [InlineData(0, 10, 10)]
    [InlineData(10, 11, 0)]
    [InlineData(9, 12, 2)]
    [InlineData(63, 64, 1)]
    [InlineData(63, 66, 3)]
    [InlineData(64, 80, 16)]
    [InlineData(0, 64, 63)]
    [InlineData(79, 90, 1)]
    [InlineData(5, 5, 0)]
    public void Sessions_with_a_mark_are_counted_across_words(int from, int end, int expected)
    {
        var codes = Enumerable.Range(0, 80).Select(s => s == 10 ? "-" : s == 64 ? "?" : s % 3 == 0 ? "O" : "/");
        Assert.Equal(expected, Lay(string.Join(' ', codes)).MarkedIn(from, end));
    }

    private static Register Lay(string codes) => new(PupilOf(codes), Book.Book.TimeOf(Made.Autumn), Book.Book.Codes, null);

    // From Wednesday 2 September 2026 on, a session each.
    private static PupilRecord PupilOf(string codes)
    {
        var builder = PupilRecord.Build("P1", Made.Autumn);
        var all = codes.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var session = 0; session < all.Length; session++)
        {
            int? minutes = int.TryParse(all[session][1..], out var late) ? late : null;
            if (all[session] != "-")
            {
                builder.Mark(Days[session / 2], (HalfDay)(session % 2), all[session] == "?" ? "" : all[session][..1], minutes);
            }
        }

        return builder.Create();
    }
}
