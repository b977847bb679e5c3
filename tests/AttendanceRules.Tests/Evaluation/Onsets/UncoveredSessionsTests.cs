using AttendanceRules.Calendar;
using AttendanceRules.Evaluation;
using AttendanceRules.Evaluation.Expressions;
using AttendanceRules.Evaluation.Onsets;
using AttendanceRules.Records;

namespace AttendanceRules.Tests.Evaluation.Onsets;

/// <summary>Since when a count has been what is sought of which entries cover days: by hand, and beside asking it on each day.</summary>
public sealed class UncoveredSessionsTests
{
    // What is the same for all pupils of a calendar is found once it is asked often.
    private const int MadeOften = 12;

    private static readonly DateOnly On = new(2026, 10, 16);

    private static readonly string[] Conditions =
        ["open >= 2", "open == 0", "open < 3", "lately >= 1", "lately < 2", "both > 2", "both <= 1", "open >= least"];

    private static readonly RuleBook Book = Made.Book($$"""
        "thresholds": { "least": { "title": "Least", "unit": "sessions", "values": [ { "from": "2026-08-01", "value": 4 },
            { "from": "2026-09-21", "value": 2 } ] } },
        "facts": { "open": { "count": "sessions", "of": "absence", "in": "school year", "notCoveredBy": "note" },
          "lately": { "count": "sessions", "of": "absence", "in": "last 2 school weeks", "notCoveredBy": "warn" },
          "both": { "count": "sessions", "of": "absence", "in": "school year", "notCoveredBy": [ "note", "warn" ] } },
        "actions": { "note": { "title": "Note", "by": "school", "outcomes": [ { "name": "torn", "undoes": true } ] },
          "warn": { "title": "Warn", "by": "school", "to": "parents", "kind": "legal" },
          "ring": { "title": "Ring", "by": "school" } },
        "rules": { {{string.Join(", ", Conditions.Select((c, i) => $"\"r{i}\": {{ \"when\": \"{c}\", \"do\": [ \"ring\" ] }}"))}} }
        """);

    // Two sessions were missed on Monday the 5th of October, one on the 12th, one on the 13th.
    [Theory]
    [InlineData("", "open >= 2", "True", "2026-10-05")]
    [InlineData("2026-10-08 of 2026-10-05..2026-10-05", "open >= 2", "True", "2026-10-13")] // two until the 7th, then none
    [InlineData("2026-10-08 of 2026-10-05..2026-10-05", "open < 3", "True", "2026-09-02")]
    [InlineData("2026-10-12 of 2026-10-05..2026-10-12", "open >= 2", "False", "2026-10-12")]
    [InlineData("2026-10-13 of 2026-10-05..2026-10-05", "open >= 2", "True", "2026-10-05")] // those of the 12th and 13th are left
    [InlineData("2026-10-14 of 2026-10-13..2026-10-13", "open == 0", "False", "2026-10-05")]
    [InlineData("2026-10-14 of 2026-10-05..2026-10-13", "open == 0", "True", "2026-10-14")]
    [InlineData("2026-10-12", "open < 3", "False", "2026-10-13")] // without days it covers its own, the 12th
    public void What_an_entry_covers_counts_until_the_day_of_the_entry(string entry, string when, string sought, string since)
    {
        var pupil = Made.Pupil(On, "2026-10-05 O O", "2026-10-12 O /", "2026-10-13 / O");
        var file = File(entry.Length == 0 ? pupil : pupil.Did(Row(entry, "note")));
        for (var times = 0; times < 4; times++)
        {
            var first = First(file, when, Enum.Parse<Sought>(sought), Last(file), 0, null);
            Assert.Equal((times, since), (times, first > Last(file) ? "-" : file.Time[first].ToString("yyyy-MM-dd", null)));
        }
    }

    // A warning that names no parent may be about the other one.
    [Theory]
    [InlineData("A", "True", "-")]
    [InlineData("A", "NotFalse", "2026-10-05")]
    [InlineData(null, "NotFalse", "-")]
    public void What_is_perhaps_covered_may_count(string? parent, string sought, string since)
    {
        var file = File(Made.Pupil(On, "2026-10-05 O O").WithParents("A", "B").Did(Row("2026-10-08 of 2026-10-05..2026-10-05", "warn")));
        var first = First(file, "lately >= 1", Enum.Parse<Sought>(sought), Last(file), 0, parent);
        Assert.Equal(since, first > Last(file) ? "-" : file.Time[first].ToString("yyyy-MM-dd", null));
    }

    // A warning of the 8th about the 5th: until the 7th two sessions of the first parent count.
    [Theory]
    [InlineData("A", "both <= 1", "True", "2026-10-08")]
    [InlineData("B", "both <= 1", "True", "-")]
    [InlineData("B", "both <= 1", "False", "2026-10-05")]
    public void Each_action_covers_and_what_is_about_another_parent_does_not(string parent, string when, string sought, string since)
    {
        var file = File(Made.Pupil(On, "2026-10-05 O O").WithParents("A", "B")
            .Did(Row("2026-10-08 of 2026-10-05..2026-10-05", "warn") with { Parent = "A" }));
        for (var times = 0; times < MadeOften; times++)
        {
            var first = First(file, when, Enum.Parse<Sought>(sought), Last(file), 0, parent);
            Assert.Equal((times, since), (times, first > Last(file) ? "-" : file.Time[first].ToString("yyyy-MM-dd", null)));
        }
    }

    [Fact]
    public void It_begins_where_asking_each_day_finds_it()
    {
        var random = new Random(17);
        foreach (var n in Enumerable.Range(0, 16))
        {
            var marks = new List<string>();
            for (var day = new DateOnly(2026, 9, 2); day <= On; day = day.AddDays(1))
            {
                if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
                {
                    var signs = n % 2 == 0 ? "O////" : "O?//////";
                    marks.Add($"{day:yyyy-MM-dd} {signs[random.Next(signs.Length)]} {signs[random.Next(signs.Length)]}");
                }
            }

            var pupil = Made.Pupil(On, [.. marks]).WithParents("A", "B");
            for (var entries = random.Next(4); entries > 0; entries--)
            {
                pupil.Did(Thrown(random));
            }

            var file = File(pupil);
            foreach (var (when, sought) in Conditions.SelectMany(c => Enum.GetValues<Sought>().Select(s => (c, s))))
            {
                Hold(file, when, sought, random);
            }
        }
    }

    private static CaseworkRow Thrown(Random random)
    {
        var (from, on) = (new DateOnly(2026, 9, 2).AddDays(random.Next(40)), new DateOnly(2026, 9, 2).AddDays(random.Next(44)));
        var row = new CaseworkRow(on, random.Next(2) == 0 ? "note" : "warn")
        {
            For = random.Next(4) == 0 ? null : new DateSpan(from, from.AddDays(random.Next(12))),
        };
        return row.Action == "warn" ? row with { Parent = random.Next(3) switch { 0 => "A", 1 => "B", _ => null } }
            : random.Next(3) == 0 ? row with { Outcome = "torn", OutcomeDate = on.AddDays(random.Next(10)) } : row;
    }

    private static void Hold(SubjectFile file, string when, Sought sought, Random random)
    {
        var (last, parent) = (random.Next(1, Last(file) + 1), random.Next(2) == 0 ? null : "A");
        var floor = random.Next(0, 3) == 0 ? random.Next(0, last) : 0;
        var expected = last + 1;
        while (expected > floor && new OnsetQuery(At(file, expected - 1, parent), sought, 0, 0)
            .Fits(Rule(when).Evaluate(At(file, expected - 1, parent))))
        {
            expected--;
        }

        Assert.True(expected == First(file, when, sought, last, floor, parent), $"{when} {sought} from {last} back to {floor}, {parent}");
    }

    private static EvaluationContext At(SubjectFile file, int day, string? parent) => new(file, file.Time[day]) { Parent = parent };

    private static int First(SubjectFile file, string when, Sought sought, int last, int floor, string? parent) =>
        NotedPart.First(Rule(when), sought, last, floor, At(file, last, parent));

    private static AttendanceRules.Model.Expressions.Expression Rule(string when) =>
        Book.Book.Rules.Single(r => r.WhenText == when).When;

    private static int Last(SubjectFile file) => file.Time.LastOnOrBefore(On);

    private static CaseworkRow Row(string entry, string action)
    {
        var parts = entry.Split(" of ");
        var days = parts.Length < 2 ? null : parts[1].Split("..");
        return new CaseworkRow(Day(parts[0]), action) { For = days is null ? null : new DateSpan(Day(days[0]), Day(days[1])) };
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", null);

    private static SubjectFile File(PupilRecordBuilder pupil) => pupil.Create() is var made
        ? Book.Book.FileOf(made, Book.Book.TimeOf(made.Calendar), null, null) : throw new InvalidOperationException();
}
