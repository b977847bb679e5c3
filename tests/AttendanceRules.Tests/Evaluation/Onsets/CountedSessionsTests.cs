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
        "missed >= room", "dailyShare >= 25", "dailyShare < 50", "dailyShare == 0", "daily != 1", "fortnight >= 2", "weeklyDays >= 1",
        "days >= 2", "days < 2", "days == 1", "days != 1", "yearBefore == 0", "dated < least", "odd >= 1", "odd == 0",
        "moving >= 3", "moving > 2", "moving < 3", "moving <= 2", "moving >= most", "moving < most", "moving <= most", "moving > 0",
        "moving == 2",
    ];

    private static readonly RuleBook Book = Made.Book($$"""
        "questions": { "room": { "ask": "How many?", "of": "school", "type": "number" } },
        "thresholds": { "least": { "title": "Least", "unit": "sessions", "values": [ { "from": "2026-08-01", "value": 4 },
            { "from": "2026-09-21", "value": 2 } ] },
          "most": { "title": "Most", "unit": "sessions", "values": [ { "from": "2026-08-01", "value": 4 } ] },
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
          "moving": { "count": "sessions", "of": "absence", "in": "last 8 school days" },
          "dailyShare": { "rate": "absence", "in": "last 4 school days" },
          "fortnight": { "count": "sessions", "of": "absence", "in": "last 2 school weeks" },
          "weeklyDays": { "count": "days", "of": "absence", "in": "last 2 school weeks" },
          "yearBefore": { "count": "sessions", "of": "absence", "in": "last school year" },
          "odd": [ { "to": "2026-09-11", "count": "sessions", "of": "absence", "in": "last 3 school days" },
            { "from": "2026-09-14", "to": "2026-09-25", "count": "sessions", "of": "absence", "in": "this week" },
            { "from": "2026-09-28", "count": "sessions", "of": "absence", "in": "since note" } ],
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
        Expect(file, when, sought, since);
    }

    // The first session of the 8th was missed, both of the 10th and of the 22nd, and the last of the 24th is not clear.
    [Theory]
    [InlineData("days >= 1", "True", "2026-09-10")]
    [InlineData("days >= 2", "True", "2026-09-22")]
    [InlineData("days >= 3", "True", "-")]
    [InlineData("days >= 3", "False", "2026-09-02")]
    [InlineData("days == 1", "False", "2026-09-22")]
    [InlineData("days < 2", "False", "2026-09-22")]
    [InlineData("days <= 2", "True", "2026-09-02")]
    [InlineData("days > 1", "True", "2026-09-22")]
    [InlineData("days >= 0", "True", "2026-09-02")]
    [InlineData("whole >= 3", "NotFalse", "2026-09-24")]
    [InlineData("whole >= 3", "NotTrue", "2026-09-02")]
    [InlineData("whole < 3", "True", "-")]
    [InlineData("lately == 0", "True", "2026-10-01")] // five school days from the 24th reach to the 30th
    [InlineData("lately < 1", "NotFalse", "2026-09-29")] // from the 22nd they reach to the 28th
    [InlineData("lately >= 2", "NotTrue", "2026-09-29")] // both sessions of the 22nd count until the 28th
    [InlineData("lately < 3", "True", "2026-09-29")] // until the 28th that of the 24th may be a third
    [InlineData("latelyShare < 10", "True", "2026-10-01")] // one of ten is not less than ten in a hundred
    [InlineData("latelyShare <= 10", "NotFalse", "2026-09-29")]
    public void Days_and_what_moves_on_from_day_to_day_are_what_is_sought_since(string when, string sought, string since)
    {
        var last = when.StartsWith("whole", StringComparison.Ordinal) ? "O ?" : "/ ?";
        Expect(File(Pupil("2026-09-08 O /", "2026-09-10 O O", "2026-09-22 O O", "2026-09-24 " + last)), when.Replace("whole", "days"),
            sought, since);
    }

    // It is asked often enough that the days are found once, and before that.
    private static void Expect(SubjectFile file, string text, string sought, string since)
    {
        var when = When(text);
        for (var times = 0; times < 4; times++)
        {
            var first = First(file, when, Enum.Parse<Sought>(sought), Last(file), 0);
            Assert.Equal((times, since), (times, first > Last(file) ? "-" : file.Time[first].ToString("yyyy-MM-dd", null)));
        }
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
        Expect(file, when, sought, since);
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
            "facts": { "missed": { "count": "sessions", "of": "absence", "in": "school year" },
              "days": { "count": "days", "of": "absence", "in": "school year" },
              "lately": { "count": "sessions", "of": "absence", "in": "last 5 school days" },
              "latelyShare": { "rate": "absence", "in": "last 5 school days" } },
            "actions": { "ring": { "title": "Ring", "by": "school" } }, "rules": { "r": { "when": "{{text}}", "do": [ "ring" ] } }
            """).Book.Rules[0].When;

    private static PupilRecord Pupil(params string[] marks) => Made.Pupil(On, marks).Did(new(2026, 9, 15), "note").Create();

    private static SubjectFile File(PupilRecord pupil) => Book.Book.FileOf(pupil, Book.Book.TimeOf(pupil.Calendar), null, null);
}
