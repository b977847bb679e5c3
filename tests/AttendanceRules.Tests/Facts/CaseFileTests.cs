using AttendanceRules.Records;

namespace AttendanceRules.Tests.Facts;

/// <summary>Rows of casework laid out one after another, in the place of another pupil's, and one more laid beside them.</summary>
public sealed class CaseFileTests
{
    private static readonly DateOnly Day = new(2026, 9, 1);

    private static readonly RuleBook Book = Made.Book("""
        "actions": { "call": { "title": "Call", "by": "school" }, "letter": { "title": "Letter", "by": "school" },
          "visit": { "title": "Visit", "by": "school", "is": [ "call" ] } }
        """);

    // More than are looked through one by one, so that steps are looked up.
    [Fact]
    public void A_file_that_is_used_again_knows_no_step_of_the_pupil_before()
    {
        var file = Laid(CaseFile.New(isUsedAgain: true), null,
            [.. Enumerable.Range(1, 20).Select(n => Row(n, "call", $"{n}", $"step {n}"))]);
        Assert.Equal(20, file.Entries.Count);
        Laid(file, null, Row(3, "letter", "a", "step 1"), Row(5, "letter", "b", "step 2"));
        Assert.Equal("03 letter a, 05 letter b", Shown(file.Entries));
    }

    [Fact]
    public void Steps_are_in_the_order_of_their_dates_where_the_later_one_became_known_first() => Assert.Equal("02 call b, 09 call a",
        Shown(Laid(null, Row(9, "call", "a"), Row(2, "call", "b") with { Known = Day.AddDays(10) }).Entries));

    // With more than ten, the numbers of the last have two digits.
    [Fact]
    public void Steps_of_one_day_and_action_are_in_the_order_of_their_rows() => Assert.Equal(
        "04 call a, 04 call b, 04 call c, 04 call d, 04 call e, 04 call f, 04 call g, 04 call h, 04 call i, 04 call j, 04 call k, "
        + "04 call l",
        Shown(Laid(null, [.. "abcdefghijkl".Select(c => Row(4, "call", $"{c}"))]).Entries));

    // So many are not put in order one by one.
    [Fact]
    public void Steps_of_one_day_keep_their_order_where_others_are_put_in_theirs() => Assert.Equal(
        "02 call first, " + string.Join(", ", Enumerable.Range(1, 40).Select(n => $"04 call {n}")),
        Shown(Laid(null, [.. Enumerable.Range(1, 40).Select(n => Row(4, "call", $"{n}")),
            Row(2, "call", "first") with { Known = Day.AddDays(10) }]).Entries));

    [Theory]
    [InlineData(4, "call", "04 call a, 04 call new, 06 letter b")]
    [InlineData(3, "call", "03 call new, 04 call a, 06 letter b")]
    [InlineData(6, "visit", "04 call a, 06 letter b, 06 visit new")]
    [InlineData(9, "letter", "04 call a, 06 letter b, 09 letter new")]
    public void A_row_more_is_in_its_place_and_after_those_that_are_like_it(int day, string action, string expected)
    {
        CaseworkRow[] rows = [Row(4, "call", "a"), Row(6, "letter", "b")];
        var more = Row(day, action, "new");
        Assert.Equal(expected, Shown(Laid(null, [.. rows, more]).Entries));
        Assert.Equal(expected, Shown((Laid(null, rows).With(more, null, Book.Book) ?? Laid(null, [.. rows, more])).Entries));
    }

    [Fact]
    public void A_row_more_counts_as_what_its_action_is_too()
    {
        var (first, more) = (Row(4, "call", "a"), Row(6, "visit", "b"));
        var file = Laid(null, first).With(more, null, Book.Book)!;
        Assert.Equal("04 call a, 06 visit b", Shown(Laid(null, first, more).Of("call")));
        Assert.Equal(("04 call a, 06 visit b", "06 visit b", ""),
            (Shown(file.Of("call")), Shown(file.Of("visit")), Shown(file.Of("letter"))));
    }

    [Fact]
    public void The_first_row_says_that_steps_are_supplied()
    {
        var file = CaseFile.Without(isSupplied: false).With(Row(4, "call", "a"), null, Book.Book)!;
        Assert.Equal((true, "04 call a", 0), (file.IsSupplied, Shown(file.Of("call")), CaseFile.Without(isSupplied: false).Entries.Count));
    }

    // What is laid beside the others spares laying them out anew.
    [Theory]
    [InlineData(6, null, true)]
    [InlineData(5, null, false)]
    [InlineData(6, 6, true)]
    [InlineData(6, 7, false)]
    public void A_row_more_is_laid_beside_the_others_where_it_is_known_by_the_day(int by, int? known, bool isLaid) => Assert.Equal(isLaid,
        Laid(Day.AddDays(by - 1), Row(4, "call", "a")).With(
            Row(6, "call", "b") with { Known = known is { } day ? Day.AddDays(day - 1) : null },
            Day.AddDays(by - 1), Book.Book) is not null);

    private static CaseworkRow Row(int day, string action, string value, string? step = null) => new(Day.AddDays(day - 1), action)
    {
        Entry = step, Values = new Dictionary<string, string>(StringComparer.Ordinal) { ["what"] = value },
    };

    private static CaseFile Laid(DateOnly? knownOn, params CaseworkRow[] rows) => Laid(CaseFile.New(isUsedAgain: false), knownOn, rows);

    private static CaseFile Laid(CaseFile file, DateOnly? knownOn, params CaseworkRow[] rows)
    {
        var lent = CaseRows.Lend();
        foreach (var row in rows)
        {
            lent.Add(row);
        }

        file.Lay(lent, knownOn, Book.Book);
        return file;
    }

    private static string Shown(IEnumerable<Entry> entries) =>
        string.Join(", ", entries.Select(e => $"{e.Date:dd} {e.Action} {string.Join('+', e.Values.Values)}"));
}
