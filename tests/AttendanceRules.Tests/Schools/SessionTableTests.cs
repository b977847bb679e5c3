using System.Globalization;
using AttendanceRules.Advice;
using AttendanceRules.Calendar;
using AttendanceRules.Records;

namespace AttendanceRules.Tests.Schools;

/// <summary>
/// Tables that divide sessions, computed once more straight from the marks, each session by itself: a mark that could not be read may be of
/// any class, and one that says there is no session is none that was possible.
/// </summary>
public sealed class SessionTableTests
{
    private static readonly DateOnly Day = MadeSchool.Day;

    private static readonly RuleBook Book = Made.Book("""
        "characteristics": { "side": { "title": "Side", "type": [ "female", "male" ] } },
        "analyses": {
          "weekday": { "title": "A", "by": "weekday", "show": [ "sessions", "absence" ] },
          "half day": { "title": "B", "by": "half day", "show": [ "absence", "sessions" ] },
          "week": { "title": "C", "by": "week", "show": [ "sessions", "absence", "attendance" ] },
          "code": { "title": "D", "by": "code", "show": [ "sessions", "absence" ] },
          "side-code-weekday": { "title": "E", "by": [ "side", "code", "weekday" ], "show": [ "sessions", "absence" ] },
          "week-half day-side": { "title": "F", "by": [ "week", "half day", "side" ], "show": [ "sessions", "absence" ] },
          "recent": { "title": "G", "by": "weekday", "in": "last 2 school weeks", "show": [ "sessions", "absence" ] } }
        """);

    private static readonly string[] Present = ["/", "\\", "L", "V"];
    private static readonly string[] Absent = ["I", "M", "O", "G", "U"];
    private static readonly SchoolRecord School = new("made-up", Made.Autumn, MadeSchool.Of(150).Pupils.Select(Sided), []);
    private static readonly SchoolAdvice Advice = Book.Advise(School, Day);

    private static readonly List<(PupilRecord Pupil, Mark Mark)> Marks =
        [.. School.Pupils.Where(p => !(p.Left < Day)).SelectMany(p => p.Marks.Where(m => m.Date <= Day).Select(m => (p, m)))];

    [Theory]
    [InlineData("weekday")]
    [InlineData("half day")]
    [InlineData("week")]
    [InlineData("code")]
    [InlineData("side-code-weekday")]
    [InlineData("week-half day-side")]
    public void Each_row_has_the_sessions_that_are_in_all_its_parts(string table)
    {
        string[] by = table.Split('-');
        var rows = Marks.GroupBy(m => string.Join(' ', by.Select(b => PartOf(b, m.Pupil, m.Mark))), StringComparer.Ordinal).ToList();
        var whole = Marks.ToLookup(m => string.Join(' ', by.Select(b => b == "code" ? "" : PartOf(b, m.Pupil, m.Mark))));
        Assert.Equal(
            rows.Select(r => Line(table, r.Key, [.. r], [.. whole[string.Join(' ',
                by.Select(b => b == "code" ? "" : PartOf(b, r.First().Pupil, r.First().Mark)))]])).Order(StringComparer.Ordinal),
            Shown(table).Order(StringComparer.Ordinal));
        Assert.True(rows.Count > 1);
    }

    // The weeks from 9 and 16 November, both whole.
    [Fact]
    public void A_window_leaves_out_what_is_before_it() => Assert.Equal(
        Marks.Where(m => m.Mark.Date >= new DateOnly(2026, 11, 9)).GroupBy(m => m.Mark.Date.DayOfWeek.ToString(), StringComparer.Ordinal)
            .Select(r => Line("recent", r.Key, [.. r], [.. r])).Order(StringComparer.Ordinal),
        Shown("recent").Order(StringComparer.Ordinal));

    // Most marks are of days that are still to come: they fill further words of sessions.
    [Fact]
    public void A_day_in_the_past_leaves_out_what_is_after_it()
    {
        var early = new DateOnly(2026, 9, 11);
        var marks = School.Pupils.Where(p => !(p.Left < early)).SelectMany(p => p.Marks.Where(m => m.Date <= early).Select(m => (p, m)));
        Assert.Equal(
            marks.GroupBy(m => m.m.Date.DayOfWeek.ToString(), StringComparer.Ordinal).Select(r => Line("weekday", r.Key, [.. r], [.. r]))
                .Order(StringComparer.Ordinal),
            Shown("weekday", Book.Advise(School, early)).Order(StringComparer.Ordinal));
    }

    // Marks of one code before and after a change of what the code is called are of one row, and their pupil is in it once.
    [Fact]
    public void A_pupil_with_both_editions_of_a_code_is_in_its_row_once()
    {
        var book = RuleBook.Load(PackSource.Shipped("england-base"), PackSource.FromFiles("old", new Dictionary<string, string>(
            StringComparer.Ordinal)
        {
            ["pack.json"] = """
                { "pack": { "id": "old", "title": "Old", "version": "1", "extends": "england-base", "from": "2020-08-01" },
                  "analyses": { "code": { "title": "A", "by": "code", "show": [ "sessions" ] } } }
                """,
        }));
        var calendar = new SchoolCalendar([new Term(new(2024, 8, 12), new(2024, 8, 23), [])]);
        var pupil = PupilRecord.Build("P1", calendar)
            .Mark(new(2024, 8, 16), HalfDay.Morning, "/").Mark(new(2024, 8, 19), HalfDay.Morning, "/").Create();
        var advice = book.Advise(new SchoolRecord("S1", calendar, [pupil]), new DateOnly(2024, 8, 23));
        Assert.Equal(["/ | 1 | 2"], Shown("code", advice));
    }

    private static PupilRecord Sided(PupilRecord pupil, int number)
    {
        var builder = PupilRecord.Build(pupil.Id, Made.Autumn).OnRoll(null, pupil.Left).Marks(pupil.Marks).WithParents("A");
        return number % 7 == 0 ? builder.Create() : builder.Has("side", number % 2 == 0 ? "female" : "male").Create();
    }

    private static string PartOf(string by, PupilRecord pupil, Mark mark) => by switch
    {
        "weekday" => mark.Date.DayOfWeek.ToString(),
        "half day" => mark.Half == HalfDay.Morning ? "morning" : "afternoon",
        "week" => mark.Date.AddDays(1 - (int)mark.Date.DayOfWeek).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        "code" => mark.Code.Length == 0 ? "unknown" : mark.Code,
        _ => pupil.Characteristics.Select(c => c.Value).FirstOrDefault() ?? "unknown",
    };

    private static string Line(
        string table, string key, List<(PupilRecord Pupil, Mark Mark)> own, List<(PupilRecord Pupil, Mark Mark)> whole)
    {
        string Share(string[] codes)
        {
            decimal sure = own.Count(m => codes.Contains(m.Mark.Code)), unsure = own.Count(m => m.Mark.Code.Length == 0);
            decimal all = whole.Count(m => m.Mark.Code.Length == 0 || Present.Contains(m.Mark.Code) || Absent.Contains(m.Mark.Code));
            var (low, high) = (Text(100 * sure / all), Text(100 * (sure + unsure) / all));
            return low == high ? low : $"{low}..{high}";
        }

        var figures = Book.Schools.Analyses.Single(a => a.Id == table).Columns
            .Select(c => c.Name switch { "sessions" => own.Count.ToString(CultureInfo.InvariantCulture),
                "absence" => Share(Absent), _ => Share(Present) });
        return $"{key} | {own.Select(m => m.Pupil).Distinct().Count()} | {string.Join(' ', figures)}";
    }

    private static IEnumerable<string> Shown(string table, SchoolAdvice? advice = null) =>
        (advice ?? Advice).Tables.Single(t => t.Id == table).Rows.Select(r =>
        $"{string.Join(' ', r.Keys)} | {r.Pupils} | {string.Join(' ', r.Figures.Select(f => f.Text))}");

    private static string Text(decimal number) => Math.Round(number, 2, MidpointRounding.AwayFromZero)
        .ToString("0.##", CultureInfo.InvariantCulture);
}
