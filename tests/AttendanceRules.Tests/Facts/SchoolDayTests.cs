using AttendanceRules.Calendar;
using AttendanceRules.Evaluation;
using AttendanceRules.Evaluation.Facts;
using AttendanceRules.Model.Facts;
using AttendanceRules.Records;

namespace AttendanceRules.Tests.Facts;

/// <summary>
/// What is asked of a school's pupils on one day after another, of records on which it is kept since when each pupil has been the same:
/// beside the same asked on that day alone.
/// </summary>
public sealed class SchoolDayTests
{
    private static readonly DateOnly From = new(2026, 9, 2);
    private static readonly DateOnly To = new(2026, 12, 20);

    private static readonly RuleBook Book = Made.Book("""
        "thresholds": { "two": { "title": "Two", "unit": "pupils", "values": [ { "from": "2026-08-01", "value": 2 } ] },
          "many": { "title": "Many", "unit": "sessions",
            "values": [ { "from": "2026-08-01", "value": 4 }, { "from": "2026-11-02", "value": 3 } ] } },
        "characteristics": { "side": { "title": "Side", "type": [ "female", "male" ] }, "meals": { "title": "Meals", "type": "yes/no" },
          "area": { "title": "Area", "type": "text" } },
        "questions": { "settled": { "ask": "Settled?", "of": "school", "type": "yes/no", "holds": "5 school days" } },
        "facts": { "missed": { "count": "sessions", "of": "absence", "in": "this half term" },
          "away": { "is": "onRoll and missed >= many and not settled" },
          "edition": [ { "is": "missed >= many or meals", "to": "2026-10-31" }, { "is": "missed >= 2", "from": "2026-11-01" } ],
          "lately": { "is": "recent >= 20" }, "recent": { "rate": "absence", "in": "last 2 school weeks" },
          "areAway": { "count": "pupils", "of": "away" }, "ofEdition": { "count": "pupils", "of": "edition" },
          "haveMeals": { "count": "pupils", "of": "meals" }, "areLately": { "count": "pupils", "of": "lately" },
          "gap": { "gap": "attendance", "in": "school year", "by": [ "side", "meals", "yearGroup", "away", "settled" ], "pairs": true,
            "least": "two" },
          "areaGap": { "gap": "attendance", "in": "this half term", "by": [ "area" ] },
          "joinedGap": { "gap": "attendance", "in": "from admitted", "by": [ "side" ] } }
        """);

    private static readonly SchoolRecord School = new("made-up", Made.Autumn, Enumerable.Range(0, 40).Select(Pupil), []);
    private static readonly string[] Names = ["areAway", "ofEdition", "haveMeals", "areLately", "gap", "areaGap", "joinedGap"];

    private static readonly List<DateOnly> Days =
        [.. Enumerable.Range(0, To.DayNumber - From.DayNumber + 1).Select(n => From.AddDays(n))];

    // Backwards as where it is asked since when something has been so, onwards, and here and there; days without school among them.
    [Theory]
    [InlineData("areAway")]
    [InlineData("ofEdition")]
    [InlineData("haveMeals")]
    [InlineData("areLately")]
    [InlineData("gap")]
    [InlineData("areaGap")]
    [InlineData("joinedGap")]
    public void A_day_among_others_is_as_it_is_alone(string name)
    {
        var alone = Days.ToDictionary(d => d, d => Said(name, new EvaluationContext(File(), d)));
        Assert.True(alone.Values.Distinct(StringComparer.Ordinal).Count() > 5, string.Join('\n', alone.Values.Distinct()));
        var random = new Random(20261220);
        foreach (var days in new[] { [.. Days.OrderDescending()], Days, [.. Days.OrderBy(_ => random.Next())] })
        {
            var file = File();
            Assert.All(days, d => Assert.Equal((d, alone[d]), (d, Said(name, new EvaluationContext(file, d)))));
        }
    }

    // An answer of a later day counts where answers up to that day are asked for, and is not kept for the day itself.
    [Fact]
    public void Answers_up_to_a_later_day_leave_the_day_as_it_was()
    {
        var file = File();
        foreach (var day in Days.Where((_, i) => i % 9 == 0))
        {
            var (at, later) = (new EvaluationContext(file, day), new EvaluationContext(file, day) { AnsweredBy = To });
            Assert.All(Names, n => Assert.Equal(
                (n, day, Said(n, new EvaluationContext(File(), day)), Said(n, new EvaluationContext(File(), day) { AnsweredBy = To })),
                (n, day, Said(n, at), Said(n, later))));
        }
    }

    // Of a school day nothing was looked for again where every pupil is as before: no pupil is asked.
    [Fact]
    public void Where_no_pupil_is_otherwise_a_further_day_takes_few_bytes()
    {
        var symbol = Book.Book.Names.Find("haveMeals")!;
        var file = File();
        foreach (var day in Days.OrderDescending().Take(8))
        {
            symbol.At(new EvaluationContext(file, day));
        }

        var next = new EvaluationContext(file, new DateOnly(2026, 12, 11));
        var before = GC.GetAllocatedBytesForCurrentThread();
        symbol.At(next);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_500);
    }

    private static SubjectFile File() => Book.Book.FileOf(School, null);

    private static string Said(string name, EvaluationContext school)
    {
        var symbol = Book.Book.Names.Find(name)!;
        var cohorts = symbol is GapFact gap ? string.Join("; ", GapEvaluator.Cohorts(gap, school).Select(c =>
            $"{string.Join(' ', c.Parts)} {c.Pupils}+{c.MayBelong} {c.Own} {c.Peers} {c.IsJudged} {c.IsLower}")) : "";
        return $"{symbol.At(school)} {string.Join(',', symbol.Missing(school))} {cohorts}";
    }

    // What changes on some day: characteristics with a first and a last day, answers that hold for a while, joining and leaving, and
    // a mark that cannot be read.
    private static PupilRecord Pupil(int number)
    {
        var random = new Random(number);
        DateOnly Day() => From.AddDays(random.Next(105));
        var builder = PupilRecord.Build($"P{number:00}", Made.Autumn);
        var (joined, left) = (number % 8 == 1 ? Day() : From, number % 8 == 2 ? Day() : To);
        builder.OnRoll(joined, number % 8 == 2 ? left : null).Supplied(number % 10 == 3 ? [] : ["meals"]);
        if (number % 6 != 0)
        {
            builder.Has(new Characteristic("side", number % 2 == 0 ? "female" : "male", number % 5 == 0 ? Day() : null));
            builder.InYear(7 + (number % 2), From);
        }

        var meals = Day();
        builder.Has(new Characteristic("meals", number % 9 == 4 ? "unknown" : "yes", meals, meals.AddDays(20)));
        builder.Has(new Characteristic("area", $"{number % 3}", number % 4 == 0 ? Day() : null));
        builder.Answered("settled", random.Next(2) == 0 ? "yes" : "no", Day()).Answered("settled", "unknown", Day());
        foreach (var date in Made.Autumn.SchoolDays(new HashSet<DateOnly>()).Where(d => d >= joined && d <= left))
        {
            var code = random.Next(number % 4 == 0 ? 6 : 30) == 0 ? random.Next(12) == 0 ? "" : "O" : null;
            builder.Mark(date, HalfDay.Morning, code ?? "/").Mark(date, HalfDay.Afternoon, code ?? "\\");
        }

        return builder.Create();
    }
}
