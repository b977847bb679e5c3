using AttendanceRules.Evaluation;
using AttendanceRules.Evaluation.Expressions;
using AttendanceRules.Evaluation.Onsets;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Records;

namespace AttendanceRules.Tests.Evaluation.Onsets;

/// <summary>Since when a comparison of counted sessions has been what is sought: by hand, and beside asking it on each day.</summary>
public sealed class CountedSessionsTests
{
    private static readonly DateOnly On = new(2026, 10, 16);

    private static readonly string[] Conditions =
    [
        "missed > 0", "missed >= 3", "missed == 2", "missed != 2", "missed < 3", "missed <= 0", "missed >= 0", "missed >= least",
        "share >= 10", "share < 10", "share == 12", "share != 0", "share >= some", "monthly > 1", "monthlyShare >= 20", "sinceNote >= 1",
        "sinceNote == 0", "shareSince > 0", "dated >= 2", "closed >= 1", "closed < 1", "closedShare >= 0",
        "closedShare < 50", "daily >= 1", "days >= 1", "weekly > 0", "never >= 0",
        "missed >= room",
    ];

    private static readonly RuleBook Book = Made.Book($$"""
        "questions": { "room": { "ask": "How many?", "of": "school", "type": "number" } },
        "thresholds": { "least": { "title": "Least", "unit": "sessions", "values": [ { "from": "2026-08-01", "value": 4 },
            { "from": "2026-09-21", "value": 2 } ] },
          "some": { "title": "Some", "unit": "percent", "values": [ { "from": "2026-08-01", "value": 8 },
            { "from": "2026-10-05", "value": 5 } ] } },
        "facts": { "missed": { "count": "sessions", "of": "absence", "in": "school year" },
          "share": { "rate": "absence", "in": "school year" },
          "monthly": { "count": "sessions", "of": "absence", "in": "this month" },
          "monthlyShare": { "rate": "absence", "in": "this month" },
          "sinceNote": { "count": "sessions", "of": "absence", "in": "since note" },
          "shareSince": { "rate": "absence", "in": "since note" },
          "dated": [ { "to": "2026-09-20", "count": "sessions", "of": "absence", "in": "school year" },
            { "from": "2026-09-21", "count": "sessions", "of": "absence", "in": "this month" } ],
          "closed": { "count": "sessions", "of": "absence", "in": "from 2026-09-07 to 2026-09-18" },
          "closedShare": { "rate": "absence", "in": "from 2026-09-07 to 2026-09-18" },
          "daily": { "count": "sessions", "of": "absence", "in": "last 3 school days" },
          "days": { "count": "days", "of": "absence", "in": "school year" },
          "weekly": { "count": "sessions", "of": "absence", "in": "this week" },
          "never": { "count": "sessions", "of": "absence", "in": "since ring" } },
        "actions": { "note": { "title": "Note", "by": "school" }, "ring": { "title": "Ring", "by": "school" } },
        "rules": { {{string.Join(", ", Conditions.Select((c, i) => $"\"r{i}\": {{ \"when\": \"{c}\", \"do\": [ \"ring\" ] }}"))}} }
        """);

    // The first school day is Wednesday 2 September. Two sessions were missed on the 8th, one on the 10th, one on the 22nd.
    [Theory]
    [InlineData("missed > 0", "True", "2026-09-08")]
    [InlineData("missed >= 3", "True", "2026-09-10")]
    [InlineData("missed >= 4", "True", "2026-09-22")]
    [InlineData("missed == 2", "NotTrue", "2026-09-10")]
    [InlineData("missed == 2", "False", "2026-09-10")]
    [InlineData("missed < 3", "False", "2026-09-10")]
    [InlineData("missed >= 0", "True", "2026-09-02")]
    [InlineData("missed >= 5", "True", "-")]
    [InlineData("missed >= 5", "False", "2026-09-02")]
    [InlineData("missed >= least", "True", "2026-09-21")] // four before the 21st, two since then
    [InlineData("monthly > 1", "True", "-")]
    [InlineData("monthly > 1", "False", "2026-10-01")]
    [InlineData("sinceNote >= 1", "True", "2026-09-22")] // the note was on the 15th
    public void A_count_is_what_is_sought_since(string when, string sought, string since)
    {
        var pupil = Pupil("2026-09-08 O O", "2026-09-10 O /", "2026-09-22 / O");
        var file = File(pupil);
        var first = First(file, When(when), Enum.Parse<Sought>(sought), Last(file), 0);
        Assert.Equal(since, first > Last(file) ? "-" : file.Time[first].ToString("yyyy-MM-dd", null));
    }

    // Of an unclear mark it is not known whether the session was missed.
    [Theory]
    [InlineData("missed > 0", "True", "2026-09-10")]
    [InlineData("missed > 0", "NotFalse", "2026-09-08")]
    [InlineData("missed > 1", "NotFalse", "2026-09-10")]
    [InlineData("missed > 1", "True", "-")]
    public void A_count_may_be_what_is_sought_since(string when, string sought, string since)
    {
        var file = File(Pupil("2026-09-08 ? /", "2026-09-10 O /"));
        var first = First(file, When(when), Enum.Parse<Sought>(sought), Last(file), 0);
        Assert.Equal(since, first > Last(file) ? "-" : file.Time[first].ToString("yyyy-MM-dd", null));
    }

    [Fact]
    public void It_begins_where_asking_each_day_finds_it()
    {
        var random = new Random(41);
        foreach (var n in Enumerable.Range(0, 12))
        {
            var marks = new List<string>();
            for (var day = new DateOnly(2026, 9, 2); day <= On; day = day.AddDays(1))
            {
                if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
                {
                    var signs = n % 3 == 0 ? "O/////" : n % 3 == 1 ? "O?///////" : "OO////////////";
                    marks.Add($"{day:yyyy-MM-dd} {signs[random.Next(signs.Length)]} {signs[random.Next(signs.Length)]}");
                }
            }

            var file = File(Pupil([.. marks]));
            foreach (var rule in Book.Book.Rules)
            {
                Hold(file, rule.When, rule.WhenText, random);
            }
        }
    }

    private static void Hold(SubjectFile file, Expression when, string text, Random random)
    {
        foreach (var sought in Enum.GetValues<Sought>())
        {
            var (last, floor) = (random.Next(1, Last(file) + 1), 0);
            floor = random.Next(0, 3) == 0 ? random.Next(0, last) : floor;
            var expected = last + 1;
            while (expected > floor && Fits(sought, when, new EvaluationContext(file, file.Time[expected - 1])))
            {
                expected--;
            }

            Assert.True(expected == First(file, when, sought, last, floor), $"{text} {sought} from {last} back to {floor}");
        }
    }

    private static bool Fits(Sought sought, Expression when, EvaluationContext at) =>
        new OnsetQuery(at, sought, 0, 0).Fits(when.Evaluate(at));

    private static int First(SubjectFile file, Expression when, Sought sought, int last, int floor) =>
        NotedPart.First(when, sought, last, floor, new EvaluationContext(file, file.Time[last]));

    private static int Last(SubjectFile file) => file.Time.LastOnOrBefore(On);

    private static Expression When(string text) => Conditions.Contains(text)
        ? Book.Book.Rules.Single(r => r.WhenText == text).When
        : Made.Book($$"""
            "facts": { "missed": { "count": "sessions", "of": "absence", "in": "school year" } },
            "actions": { "ring": { "title": "Ring", "by": "school" } }, "rules": { "r": { "when": "{{text}}", "do": [ "ring" ] } }
            """).Book.Rules[0].When;

    private static PupilRecord Pupil(params string[] marks) => Made.Pupil(On, marks).Did(new(2026, 9, 15), "note").Create();

    private static SubjectFile File(PupilRecord pupil) => Book.Book.FileOf(pupil, Book.Book.TimeOf(pupil.Calendar), null, null);
}
