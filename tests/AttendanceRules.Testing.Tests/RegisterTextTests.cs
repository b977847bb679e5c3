using AttendanceRules.Records;

namespace AttendanceRules.Testing.Tests;

/// <summary>Registers written as text.</summary>
public sealed class RegisterTextTests
{
    private static readonly DateOnly Monday = new(2026, 9, 14);

    [Theory]
    [InlineData(@"/\ NN", "14a/ 14p\\ 15aN 15pN")]
    [InlineData("C2N J1J1 NC2", "14aC2 14pN 15aJ1 15pJ1 16aN 16pC2")]
    [InlineData(@"L(12)\ /L(3)", "14aL(12) 14p\\ 15a/ 15pL(3)")]
    [InlineData("-N O- --", "14pN 15aO")]
    [InlineData("C2,N", "14aC2 14pN")]
    [InlineData(@"/\*3 NN", "14a/ 14p\\ 15a/ 15p\\ 16a/ 16p\\ 17aN 17pN")]
    [InlineData("  II \n OO ", "14aI 14pI 15aO 15pO")]
    [InlineData("II II II II II OO", "14aI 14pI 15aI 15pI 16aI 16pI 17aI 17pI 18aI 18pI 21aO 21pO")]
    [InlineData("", "")]
    public void Each_word_is_a_school_day_and_each_code_a_session(string text, string marks) =>
        Assert.Equal(marks, string.Join(' ', Read(text, Monday).Select(Short)));

    [Fact]
    public void Days_without_school_are_passed_over()
    {
        var marks = Read("NN OO", new(2026, 10, 23));
        Assert.Equal([new DateOnly(2026, 10, 23), new DateOnly(2026, 11, 2)], marks.Select(m => m.Date).Distinct());
    }

    [Fact]
    public void Bank_holidays_of_the_packs_are_days_without_school()
    {
        var spring = TestCalendar.Of("2027-04-19..2027-07-20");
        var marks = RegisterText.Read("NN OO", new(2027, 4, 30), spring, MadeUp.Book);
        Assert.Equal([new DateOnly(2027, 4, 30), new DateOnly(2027, 5, 4)], marks.Select(m => m.Date).Distinct());
    }

    [Theory]
    [InlineData("NN N", "The word 'N' for 2026-09-15 holds 1 codes; a school day has 2 (morning, afternoon). Write '-' for a session")]
    [InlineData("NNN", "The word 'NNN' for 2026-09-14 holds 3 codes")]
    [InlineData("NN N£", "Unknown code '£' in the word 'N£' for 2026-09-15. Known on that day are: ")]
    [InlineData("N,", "Unknown code '' in the word 'N,'")]
    [InlineData("L(x)N", "The minutes in 'L(x)' of the word 'L(x)N' cannot be read. Write them as L(12).")]
    [InlineData("L(1", "The minutes in 'L(1' of the word 'L(1' cannot be read.")]
    [InlineData("NN*0", "The word 'NN*0' says how often it is repeated; write a number from 1 to 1000 after '*'.")]
    [InlineData("NN*1001", "The word 'NN*1001' says how often")]
    public void What_cannot_be_read_is_said_with_its_word(string text, string message) =>
        Assert.StartsWith(message, Assert.Throws<FormatException>(() => Read(text, Monday)).Message, StringComparison.Ordinal);

    // The day of the pack has five lessons.
    [Fact]
    public void A_lesson_names_its_subject()
    {
        var book = RuleBook.Load(PackSource.FromFolder(RepositoryFolder.Of("rules", "examples", "lessons")));
        Assert.Equal([("A", "maths"), ("P", null), ("P", "art"), ("A", null)],
            RegisterText.Read("A:maths,P,P:art,-,A", Monday, MadeUp.Autumn, book).Select(m => (m.Code, m.Subject)));
        Assert.Equal("Unknown subject 'latin' in the word 'A:latin,P,P,P,P' for 2026-09-14. Declared are: art maths sport.",
            Assert.Throws<FormatException>(() => RegisterText.Read("A:latin,P,P,P,P", Monday, MadeUp.Autumn, book)).Message);
    }

    [Fact]
    public void A_code_is_held_against_those_of_its_day()
    {
        // Whichever code of the base pack went out of use after this autumn of 2023.
        var before = TestCalendar.Of("2023-09-04..2023-12-15");
        var known = RuleBook.England.Catalogue.Codes.FirstOrDefault(c => c.To is { } to && to >= new DateOnly(2023, 12, 15)
            && !RuleBook.England.Catalogue.IsCode(c.Code, Monday));
        Assert.NotNull(known);
        Assert.Equal(2, RegisterText.Read(known.Code + known.Code, new(2023, 9, 4), before, RuleBook.England).Count);
        Assert.Throws<FormatException>(() => Read(known.Code + known.Code, Monday));
    }

    [Theory]
    [InlineData("2026-09-12", "NN", "2026-09-12 is not a school day of the calendar; the next one is 2026-09-14.")]
    [InlineData("2026-12-19", "NN", "2026-12-19 is not a school day of the calendar, and no school day comes after it.")]
    [InlineData("2026-12-18", "NN OO", "The calendar ends on 2026-12-18, before the word 'OO' of the register.")]
    public void A_text_that_does_not_fit_the_calendar_is_refused(string from, string text, string message) =>
        Assert.StartsWith(message,
            Assert.Throws<ArgumentException>(() => Read(text, DateOnly.ParseExact(from, "yyyy-MM-dd", null))).Message,
            StringComparison.Ordinal);

    private static IReadOnlyList<Mark> Read(string text, DateOnly from) => RegisterText.Read(text, from, MadeUp.Autumn, MadeUp.Book);

    private static string Short(Mark mark) => $"{mark.Date.Day}{(mark.Half == Calendar.HalfDay.Morning ? "a" : "p")}{mark.Code}"
        + (mark.MinutesLate is { } late ? $"({late})" : "");
}
