using AttendanceRules.Calendar;
using AttendanceRules.Evaluation;
using AttendanceRules.Evaluation.Facts;
using AttendanceRules.Model.Facts;
using AttendanceRules.Records;

namespace AttendanceRules.Tests.Facts;

/// <summary>
/// Bands of what was missed on one day, where something is open, no row matches, or nothing is known yet: which texts it may be, since when
/// it is so, and what is missing (S20).
/// </summary>
public sealed class BandEdgeTests
{
    private static readonly RuleBook Book = Made.Book("""
        "sources": { "own": { "title": "Own", "publisher": "Made up", "date": "2026-08", "clauses": { "1": "Rows." } } },
        "questions": { "many": { "ask": "How many?", "of": "school", "type": "number" } },
        "actions": { "letter": { "title": "Letter", "by": "school" } },
        "facts": { "today": { "count": "sessions", "of": "absence", "in": "last 1 calendar days" },
          "since": { "count": "sessions", "of": "absence", "in": "since letter" },
          "five": { "count": "sessions", "of": "absence", "in": "last 5 school days" },
          "open": { "count": "sessions", "of": "absence", "in": "last 5 school days", "notCoveredBy": [ "letter" ] },
          "byFive": { "band": "five", "rows": { "low": "< 3", "mid": ">= 3 and < 6", "high": ">= 6" } },
          "byOpen": { "band": "open", "rows": { "low": "< 3", "mid": ">= 3 and < 6", "high": ">= 6" } },
          "whole": { "band": "today", "rows": { "low": "< 1", "mid": ">= 1 and < 2", "high": ">= 2" } },
          "gaps": { "band": "today", "rows": { "low": "< 1", "high": ">= 2" } },
          "other": { "band": "today", "rows": { "low": "< 1", "high": ">= 2" }, "else": "other" },
          "same": { "band": "today", "rows": { "low": "< 1", "high": ">= 2" }, "else": "low" },
          "letters": { "band": "since", "rows": { "low": "< 1" }, "else": "high" },
          "asked": { "band": "many", "rows": { "low": "< 1" }, "else": "high" },
          "dated": { "band": "today", "values": [ { "from": "2026-09-09", "to": "2026-09-10", "rows": { "low": "< 1" }, "source": "own#1" },
            { "from": "2026-09-14", "rows": { "low": "< 2" }, "source": "own#1" } ], "else": "high" },
          "half": { "band": "today", "rows": { "low": "< 1", "high": ">= 1" }, "checkpoint": "half term" },
          "new": { "band": "today", "rows": { "low": "< 1", "high": ">= 1" }, "checkpoint": "half term", "before": "new" } }
        """);

    [Theory]
    [InlineData("whole", "", "low", "")]
    [InlineData("whole", "/ O", "mid", "")]
    [InlineData("whole", "O", "high", "")]
    [InlineData("whole", "? /", "unknown", "low mid")]
    [InlineData("whole", "? O", "unknown", "mid high")]
    [InlineData("whole", "?", "unknown", "low mid high")]
    [InlineData("gaps", "/ O", "none", "")] // no row is for it
    [InlineData("gaps", "? /", "unknown", "low none")]
    [InlineData("gaps", "? O", "unknown", "high none")]
    [InlineData("gaps", "?", "unknown", "low high none")]
    [InlineData("other", "/ O", "other", "")]
    [InlineData("other", "? /", "unknown", "low other")]
    [InlineData("same", "/ O", "low", "")]
    [InlineData("same", "? /", "low", "")] // either way
    [InlineData("same", "? O", "unknown", "high low")]
    [InlineData("letters", "O", "no letter is on record", "")]
    [InlineData("asked", "", "unknown", "low high")]
    public void It_is_the_row_or_any_of_those_that_it_may_be(string band, string marks, string expected, string mayBe)
    {
        var (symbol, context) = (Of(band), Context("09-09", "09-09", marks));
        var value = symbol.At(context);
        Assert.Equal((expected, mayBe), (value.InWords, string.Join(' ', value.MayBe ?? [])));
        Assert.Equal((band, marks) is ("gaps", "/ O"), BandEvaluator.LacksRow((BandFact)symbol, context));
    }

    // On Wednesday 9 September; what is said is of the Tuesday before, or of both.
    [Theory]
    [InlineData("whole", "", "", "2026-09-02")]
    [InlineData("whole", "O", "", "2026-09-09")]
    [InlineData("whole", "O", "O", "2026-09-08")]
    [InlineData("whole", "? O", "O", "unknown")] // it may have been so on Tuesday
    [InlineData("whole", "? /", "O", "2026-09-09")] // it cannot have been
    [InlineData("whole", "?", "", "unknown")]
    [InlineData("whole", "O", "?", "unknown")]
    [InlineData("letters", "", "", "no letter is on record")]
    [InlineData("dated", "O", "", "2026-09-09")]
    [InlineData("asked", "", "", "unknown")]
    public void It_is_so_since_the_first_day_of_its_present_value(string band, string tuesday, string wednesday, string expected)
    {
        var symbol = Of(band);
        var context = Context("09-09", "09-08", tuesday, "09-09", wednesday);
        Assert.Equal(expected, symbol.Edge(context, "since").InWords);
        Assert.Equal(expected, symbol.Edge(context, "since").InWords);
    }

    // What each day is by itself says it: the days are gone back through until one is another, or may be the same.
    [Theory]
    [InlineData("whole", false)]
    [InlineData("byFive", false)]
    [InlineData("byOpen", false)]
    [InlineData("byOpen", true)]
    public void It_is_so_since_the_day_that_its_values_of_all_days_say(string band, bool isCovered)
    {
        var symbol = Of(band);
        var found = new SortedSet<string>(StringComparer.Ordinal);
        for (var seed = 1; seed <= 40; seed++)
        {
            var random = new Random(seed);
            var marks = Enumerable.Range(1, 28).SelectMany(
                d => new[] { $"09-{d:00}", random.Next(8) switch { < 4 => "/", < 6 => "O", 6 => "/ O", _ => seed % 4 == 0 ? "?" : "/" } });
            var pupil = Asked.Pupil("09-28", [.. marks.Chunk(2).Select(m => $"{m[0]} {m[1]}")]);
            var context = Asked.Where(Book, isCovered ? pupil.Did(Asked.Day("09-10"), "letter") : pupil, "09-28");
            var (time, now) = (context.File.Time, symbol.At(context));
            var expected = now.State == ValueState.Known ? "2026-09-28" : "unknown";
            for (var day = time.LastOnOrBefore(context.Date); now.State == ValueState.Known && day >= 0; day--)
            {
                var then = symbol.At(context.At(time[day]));
                if (then.InWords != now.InWords)
                {
                    expected = then.MayBe?.Contains(now.InWords) == true ? "unknown" : expected;
                    break;
                }

                expected = $"{time[day]:yyyy-MM-dd}";
            }

            Assert.Equal(expected, symbol.Edge(context, "since").InWords);
            found.Add(expected);
        }

        Assert.InRange(found.Count, 4, 40);
        Assert.Contains("unknown", found);
    }

    [Theory]
    [InlineData("09-08", "it has no rows for this day")]
    [InlineData("09-09", "high")]
    [InlineData("09-10", "high")]
    [InlineData("09-11", "it has no rows for this day")]
    [InlineData("09-14", "low")]
    public void Its_rows_are_those_of_the_day(string on, string expected) =>
        Assert.Equal(expected, Of("dated").At(Context(on, on, "O /")).InWords);

    // Checkpoints are Friday 23 October, and 18 December: what was on that day.
    [Theory]
    [InlineData("half", "10-22", "the school year's first checkpoint is still to come", "none")]
    [InlineData("new", "10-22", "new", "none")]
    [InlineData("half", "10-23", "high", "2026-10-23")]
    [InlineData("half", "12-17", "high", "2026-10-23")]
    [InlineData("half", "12-18", "low", "2026-12-18")]
    [InlineData("new", "12-30", "low", "2026-12-18")]
    public void With_checkpoints_it_keeps_the_value_of_the_last(string band, string on, string expected, string since)
    {
        var context = Context(on, "10-23", "O");
        Assert.Equal((expected, since), (Of(band).At(context).InWords, Of(band).Edge(context, "since").ToString()));
    }

    [Fact]
    public void Without_terms_nobody_knows_the_checkpoints()
    {
        var pupil = PupilRecord.Build("P1", SchoolCalendar.Infer([Asked.Day("09-09")])).Create();
        var context = new EvaluationContext(Book.Book.FileOf(pupil, Book.Book.TimeOf(pupil.Calendar), null, null), Asked.Day("09-09"));
        var value = Of("new").At(context);
        Assert.Equal(("unknown", "low high new none"), (value.ToString(), string.Join(' ', value.MayBe!)));
        Assert.Equal("unknown", Of("new").Edge(context, "since").ToString());
    }

    [Theory]
    [InlineData("whole", "today")]
    [InlineData("asked", "many")]
    public void What_is_missing_is_that_of_its_number(string band, string expected) =>
        Assert.Equal(expected, string.Join(' ', Of(band).Missing(Context("09-09"))));

    private static Model.Expressions.Symbol Of(string name) => Book.Book.Names.Find(name)!;

    // Days, each with its marks; none for a day of presence.
    private static EvaluationContext Context(string on, params string[] marks) => Asked.Where(Book, Asked.Pupil(on,
        [.. marks.Chunk(2).Where(m => m[1].Length > 0).Select(m => $"{m[0]} {m[1]}")]), on);
}
