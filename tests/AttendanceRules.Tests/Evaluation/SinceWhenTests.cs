using System.Globalization;
using AttendanceRules.Advice;
using AttendanceRules.Calendar;
using AttendanceRules.Records;

namespace AttendanceRules.Tests.Evaluation;

/// <summary>
/// Since when a line has been called for is found where somebody asks, unless something that is advised rests on it. It is the same day.
/// </summary>
public sealed class SinceWhenTests
{
    private const string Words = """
        "facts": { "missed": { "count": "sessions", "of": "unauthorised", "in": "school year", "title": "Missed" } },
        "thresholds": { "price": { "title": "Price", "unit": "money", "permits": "locked",
          "values": [ { "from": "2026-08-01", "value": 60 } ] } },
        "actions": { "visit": { "title": "Visit", "by": "school" }, "ring": { "title": "Ring", "by": "school" },
          "note": { "title": "Note", "by": "school" } },
        """;

    private const string Plain = """ "r": { "when": "missed >= 2", "do": [ "visit" ] } """;

    // Two sessions are missed on the 3rd, two more on the 10th.
    [Theory]
    [InlineData(""" "r": { "when": "missed >= 2", "do": [ "visit" ] } """, "later 09-03")]
    [InlineData(""" "r": { "when": "missed >= 3", "do": [ "visit" ] } """, "later 09-10")]
    [InlineData(""" "r": { "from": "2026-09-08", "when": "missed >= 2", "do": [ "visit" ] } """, "later 09-08")]
    [InlineData(""" "r": { "when": "missed >= 2", "do": [ { "action": "visit", "when": "missed >= 3" } ] } """, "later 09-03")]
    [InlineData(""" "r": { "when": "missed >= 2", "oneOf": [ "visit", "note" ] } """, "later 09-03")]
    [InlineData(""" "r": { "when": "missed >= 2", "firstOf": [ { "when": "missed >= 3", "do": [ "visit" ] } ] } """, "later 09-03")]
    [InlineData(""" "r": { "when": "missed >= 2", "do": [ { "action": "visit", "due": "5 school days" } ] } """, "known 09-03")]
    [InlineData(""" "r": { "when": "missed >= 2", "do": [ { "action": "visit", "notBefore": "5 school days" } ] } """, "known 09-03")]
    [InlineData(""" "r": { "when": "missed >= 2", "do": [ { "action": "visit", "every": "5 school days" } ] } """, "known 09-03")]
    [InlineData(""" "r": { "when": "missed >= 2", "do": [ { "action": "visit", "due": "5 school days after note" } ] } """,
        "later 09-03")]
    [InlineData(""" "r": { "when": "missed >= 2", "do": [ { "action": "visit", "values": { "p": { "amount": "price" } } } ] } """,
        "later 09-03")]
    [InlineData("""
        "r": { "when": "missed >= 2", "do": [ { "action": "visit", "values": { "p": { "amount": "price", "until": "5 school days" } } } ] }
        """, "known 09-03")]
    [InlineData(""" "r": { "when": "missed >= 2", "lapses": "30 school days", "do": [ "visit" ] } """, "known 09-03")]
    [InlineData(""" "r": { "when": "missed >= 2", "endedBy": "ring", "do": [ "visit" ] } """, "known 09-03")]
    public void It_is_found_later_where_nothing_rests_on_it(string rule, string expected) =>
        Assert.Equal(expected, Text(Assert.Single(Book(rule).Advise(Pupil(), Day("9-30")).Actions, a => a.Action == "visit")));

    // What began under an earlier edition keeps the last day of that edition, where it has one.
    [Theory]
    [InlineData("", "", "later 09-03", null)]
    [InlineData(", \"due\": \"5 school days\"", "", "known 09-03", "9-10")]
    [InlineData("", ", \"due\": \"5 school days\"", "known 09-03", null)]
    public void An_earlier_edition_with_a_last_day_counts_too(string first, string second, string expected, string? due)
    {
        var action = Assert.Single(Book($$"""
            "r": [ { "to": "2026-09-14", "when": "missed >= 2", "do": [ { "action": "visit"{{first}} } ] },
              { "from": "2026-09-15", "when": "missed >= 2", "do": [ { "action": "visit"{{second}} } ] } ]
            """).Advise(Pupil(), Day("9-30")).Actions);
        Assert.Equal((expected, due is null ? (DateOnly?)null : Day(due)), (Text(action), action.Due));
    }

    [Theory]
    [InlineData("")]
    [InlineData(", \"due\": \"5 school days\"")]
    public void Of_lines_that_become_one_the_earliest_day_counts(string due)
    {
        var action = Assert.Single(Book($$"""
            "a": { "when": "missed >= 3", "do": [ "visit" ] }, "b": { "when": "missed >= 2", "do": [ "visit" ]{{due}} },
            "c": { "when": "missed >= 4", "do": [ "visit" ] }
            """).Advise(Pupil(), Day("9-30")).Actions);
        Assert.Equal(["a", "b", "c"], action.Rules);
        Assert.Equal(Day("9-3"), action.Since);
    }

    // Of a pupil who has left it decides whether a duty of the school began. What begins on the last day on roll began before it was over.
    [Theory]
    [InlineData("9-25", "school", "known 09-03")]
    [InlineData("9-29", "school", "known 09-03")]
    [InlineData("9-30", "school", "later 09-03")]
    [InlineData("10-1", "school", "later 09-03")]
    [InlineData("9-25", "localAuthority", "later 09-03")]
    public void Of_a_pupil_who_has_left_it_is_known_of_duties_of_the_school(string left, string by, string expected)
    {
        var pupil = Made.Pupil(Day("9-30"), "2026-09-03 O O").OnRoll(null, Day(left)).Create();
        var words = Words.Replace("\"title\": \"Visit\", \"by\": \"school\"", $"\"title\": \"Visit\", \"by\": \"{by}\"",
            StringComparison.Ordinal);
        Assert.Equal(expected, Text(Assert.Single(Made.Book($"{words} \"rules\": {{ {Plain} }}").Advise(pupil, Day("9-30")).Actions)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void It_is_the_same_day_after_the_records_went_on(bool keepsValues)
    {
        var before = Book(Plain).LayOut(Pupil(), keepsValues: keepsValues);
        var first = Assert.Single(before.Advise(Day("9-30")).Actions);
        var after = before.With(new Mark(Day("9-3"), HalfDay.Morning, "/", Known: Day("9-29")));
        var second = Assert.Single(after.Advise(Day("9-30")).Actions);
        var third = Assert.Single(after.With(new CaseworkRow(Day("9-30"), "note")).Advise(Day("9-30")).Actions);
        Assert.Equal(("later 09-10", "later 09-10", "later 09-03"), (Text(third), Text(second), Text(first)));
    }

    [Fact]
    public async Task Threads_that_ask_at_once_find_the_same_day()
    {
        var action = Assert.Single(Book(Plain).Advise(Pupil(), Day("9-30")).Actions);
        var days = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => action.Since)));
        Assert.All(days, d => Assert.Equal(Day("9-3"), d));
    }

    [Fact]
    public void A_copy_has_the_day_that_it_is_given_and_equals_the_line_whether_it_was_asked_or_not()
    {
        var action = Assert.Single(Book(Plain).Advise(Pupil(), Day("9-30")).Actions);
        var copy = action with { };
        Assert.Equal(action, copy);
        Assert.Equal(Day("9-3"), copy.Since);
        Assert.Equal(action, copy);
        Assert.Equal(Day("9-8"), (action with { Since = Day("9-8") }).Since);
        Assert.Equal(Day("9-3"), action.Since);
    }

    // What is written finds all of it at once, and it is the same.
    [Fact]
    public void What_is_written_has_the_day()
    {
        var advice = Book(Plain).Advise(Pupil(), Day("9-30"));
        Assert.Equal(Day("9-3"), Assert.Single(PupilAdvice.FromJson(advice.ToJson()).Actions).Since);
    }

    private static PupilRecord Pupil() => Made.Pupil(Day("9-30"), "2026-09-03 O O", "2026-09-10 O O").Create();

    private static RuleBook Book(string rules) => Made.Book($"{Words} \"rules\": {{ {rules} }}");

    private static string Text(RecommendedAction action) =>
        string.Create(CultureInfo.InvariantCulture, $"{(action.SinceWhen is null ? "known" : "later")} {action.Since:MM-dd}");

    private static DateOnly Day(string day) => DateOnly.ParseExact("2026-" + day, "yyyy-M-d", CultureInfo.InvariantCulture);
}
