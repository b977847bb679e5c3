using AttendanceRules.Calendar;
using AttendanceRules.Evaluation;
using AttendanceRules.Evaluation.Facts;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Values;
using AttendanceRules.Records;

namespace AttendanceRules.Tests.Facts;

/// <summary>
/// Cohorts of a school beside its other pupils. Each pupil has ten sessions, from 2 to 8 September 2026, and is given as side, free meals,
/// area and how many sessions were attended; ? is not known.
/// </summary>
public sealed class GapTests
{
    private static readonly DateOnly On = new(2026, 9, 8);

    private static readonly RuleBook Book = Made.Book("""
        "thresholds": { "gap": { "title": "Gap", "unit": "percent", "values": [ { "from": "2026-08-01", "value": 10 } ] },
          "two": { "title": "Two", "unit": "pupils", "values": [ { "from": "2026-08-01", "value": 2 } ] } },
        "characteristics": { "side": { "title": "Side", "type": [ "female", "male" ] }, "meals": { "title": "Meals", "type": "yes/no" },
          "area": { "title": "Area", "type": "text" } },
        "facts": { "plain": { "gap": "attendance", "in": "school year", "by": [ "side" ] },
          "limited": { "gap": "attendance", "in": "school year", "by": [ "side" ], "lower": "gap", "least": "two" },
          "byArea": { "gap": "attendance", "in": "school year", "by": [ "area" ] },
          "pairs": { "gap": "attendance", "in": "school year", "by": [ "side", "meals" ], "pairs": true },
          "alone": { "gap": "attendance", "in": "school year", "by": [ "side", "meals" ] },
          "most": { "count": "pupils", "of": "away" }, "away": { "is": "missed >= 3" },
          "missed": { "count": "sessions", "of": "absence", "in": "school year" } }
        """);

    // Each cohort: its parts, how many pupils surely and perhaps, its rate, that of the others, and whether it is lower.
    [Theory]
    [InlineData("plain", "F..6 F..10 M..10 M..10",
        "female 2+0 80..80 beside 100..100 True; male 2+0 100..100 beside 80..80 False")]
    [InlineData("plain", "F..9 M..9", "female 1+0 90..90 beside 90..90 False; male 1+0 90..90 beside 90..90 False")]
    [InlineData("limited", "F..9 F..9 M..10 M..10", // by ten points, and not by more
        "female 2+0 90..90 beside 100..100 False; male 2+0 100..100 beside 90..90 False")]
    [InlineData("limited", "F..9 F..8 M..10 M..10",
        "female 2+0 85..85 beside 100..100 True; male 2+0 100..100 beside 85..85 False")]
    [InlineData("limited", "F..0 M..10 M..10", // one is too few to be judged, and so is one beside
        "female 1+0 0..0 beside 100..100 not judged; male 2+0 100..100 beside 0..0 not judged")]
    [InlineData("plain", "F..0", "female 1+0 0..0 beside - not judged")]

    // Whoever may belong is on either side.
    [InlineData("plain", "F..6 M..10 ?..10", "female 1+1 60..80 beside 100..100 True; male 1+1 100..100 beside 60..80 False")]
    [InlineData("plain", "F..6 M..10 ?..0", "female 1+1 30..60 beside 50..100 Undecided; male 1+1 50..100 beside 30..60 Undecided")]
    [InlineData("limited", "F..0 ?..0 M..10 M..10", // two perhaps, and one surely
        "female 1+1 0..0 beside 200/3..100 Undecided; male 2+1 200/3..100 beside 0..0 False")]
    [InlineData("plain", "F..6 ?..10", "female 1+1 60..80 beside 100..100 Undecided; male 0+1 100..100 beside 60..80 False")]
    [InlineData("plain", "?..6 ?..10", "")]
    [InlineData("plain", "", "")]
    [InlineData("byArea", "..b6 ..a10 ..c10 ..1010 ..910", "9 1+0 100..100 beside 90..90 False; 10 1+0 100..100 beside 90..90 False; "
        + "a 1+0 100..100 beside 90..90 False; b 1+0 60..60 beside 100..100 True; c 1+0 100..100 beside 90..90 False")]

    // In pairs: where all of one part are in the other, both together are not a cohort of their own.
    [InlineData("pairs", "Fy.6 Fn.10 Mn.10 Mn.10",
        "female 2+0 80..80 beside 100..100 True; male 2+0 100..100 beside 80..80 False; no 3+0 100..100 beside 60..60 False; "
        + "yes 1+0 60..60 beside 100..100 True; female no 1+0 100..100 beside 260/3..260/3 False")]
    [InlineData("alone", "Fy.6 Fn.10 Mn.10 Mn.10",
        "female 2+0 80..80 beside 100..100 True; male 2+0 100..100 beside 80..80 False; no 3+0 100..100 beside 60..60 False; "
        + "yes 1+0 60..60 beside 100..100 True")]
    [InlineData("pairs", "F?.6 F?.10", "female 2+0 80..80 beside - not judged")] // of meals nothing is known of anybody
    public void Cohorts_are_judged_beside_the_others(string fact, string pupils, string expected) =>
        Assert.Equal(expected, string.Join("; ", GapEvaluator.Cohorts((GapFact)Of(fact), School(pupils)).Select(Said)));

    [Theory]
    [InlineData("plain", "F..6 F..10 M..10 M..10", "1", "plain")]
    [InlineData("plain", "F..6 M..10 ?..0", "0..2", "side")]
    [InlineData("plain", "F..6 M..10 ?..10", "1", "side")]
    [InlineData("plain", "?..6 ?..10", "0..", "side")] // nobody knows which cohorts there are
    [InlineData("plain", "", "0", "plain")]
    [InlineData("byArea", "..b6 ..a10 ..?10", "1..", "area")] // an area that nobody is known to be of
    [InlineData("byArea", "..b6 ..a10", "1", "byArea")]
    [InlineData("alone", "Fy.6 Mn.10", "2", "alone")]
    [InlineData("alone", "F?.6 M?.10", "1..", "meals")]
    public void The_count_is_of_those_that_are_lower(string fact, string pupils, string expected, string missing)
    {
        var (symbol, school) = (Of(fact), School(pupils));
        Assert.Equal(expected, symbol.At(school).ToString());
        Assert.Equal(expected, symbol.At(school).ToString());
        Assert.Equal(missing, string.Join(' ', symbol.Missing(school)));
        Assert.Same(GapEvaluator.Cohorts((GapFact)symbol, school), GapEvaluator.Cohorts((GapFact)symbol, school));
    }

    // Who has left, and who could not have attended, is not counted.
    [Fact]
    public void Pupils_on_roll_who_could_have_attended_count()
    {
        PupilRecord[] pupils = [Pupil("F..6", 0), Pupil("M..10", 1),
            PupilRecord.Build("left", Made.Autumn).OnRoll(new(2026, 9, 2), new(2026, 9, 7)).Has("side", "male")
                .MarkDays(new(2026, 9, 2), new(2026, 9, 7), "O", "O").Create(),
            PupilRecord.Build("never", Made.Autumn).Has("side", "male").MarkDays(new(2026, 9, 2), On, "X", "X").Create()];
        Assert.Equal("female 1+0 60..60 beside 100..100 True; male 1+0 100..100 beside 60..60 False",
            string.Join("; ", GapEvaluator.Cohorts((GapFact)Of("plain"), Of(pupils)).Select(Said)));
        Assert.Equal("1", Of("most").At(Of(pupils)).ToString()); // who has left was away for eight sessions
    }

    [Fact]
    public void Of_a_pupil_alone_nothing_is_known_of_the_school()
    {
        var pupil = Pupil("F..6", 0);
        EvaluationContext alone = new(Book.Book.FileOf(pupil, Book.Book.TimeOf(pupil.Calendar), null, null), On);
        Assert.Equal(("unknown", "plain"), (Of("plain").At(alone).ToString(), string.Join(' ', Of("plain").Missing(alone))));
        Assert.Equal(("unknown", "most"), (Of("most").At(alone).ToString(), string.Join(' ', Of("most").Missing(alone))));
        Assert.Equal(Ratio.Of(0), Of("plain").At(alone).Low);
    }

    [Theory]
    [InlineData("F..6 F..7 F..8 F..10", "2", "most")]
    [InlineData("", "0", "most")]
    [InlineData("F..6 F..o", "1..2", "missed")] // of one a session cannot be classed
    public void Pupils_are_counted_of_whom_it_is_true_or_may_be(string pupils, string expected, string missing)
    {
        var school = School(pupils);
        Assert.Equal((expected, missing), (Of("most").At(school).ToString(), string.Join(' ', Of("most").Missing(school))));
        Assert.Equal(expected, Of("most").At(school).ToString());
    }

    private static string Said(CohortGap cohort) => string.Join(' ', cohort.Parts.Select(p => p.Value))
        + $" {cohort.Pupils}+{cohort.MayBelong} {Rate(cohort.Own)} beside {Rate(cohort.Peers)} "
        + (cohort.IsJudged ? cohort.IsLower.ToString() : cohort.IsLower == Truth.False ? "not judged" : "wrong");

    private static string Rate((Ratio Least, Ratio Most)? rate) => rate is var (least, most) ? $"{Lowest(least)}..{Lowest(most)}" : "-";

    // In lowest terms.
    private static Ratio Lowest(Ratio ratio) => ratio * Ratio.Of(1);

    private static Model.Expressions.Symbol Of(string name) => Book.Book.Names.Find(name)!;

    private static EvaluationContext School(string pupils) =>
        Of([.. pupils.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Pupil)]);

    private static EvaluationContext Of(PupilRecord[] pupils) =>
        new(Book.Book.FileOf(new SchoolRecord("S", Made.Autumn, pupils), null), On);

    private static PupilRecord Pupil(string said, int number)
    {
        var builder = PupilRecord.Build($"P{number}", Made.Autumn).Supplied("side", "meals", "area");
        builder.Has("side", said[0] switch { 'F' => "female", 'M' => "male", _ => "unknown" });
        builder.Has("meals", said[1] switch { 'y' => "yes", 'n' => "no", _ => "unknown" });
        var attended = said.EndsWith("10", StringComparison.Ordinal) ? 10 : said[^1] == 'o' ? 7 : said[^1] - '0';
        builder.Has("area", said[2..^(attended == 10 ? 2 : 1)] is { Length: > 0 } area and not "." and not "?" ? area : "unknown");
        DateOnly[] days = [new(2026, 9, 2), new(2026, 9, 3), new(2026, 9, 4), new(2026, 9, 7), On];
        for (var session = 0; session < 10; session++)
        {
            var present = session % 2 == 0 ? "/" : "\\";
            builder.Mark(days[session / 2], (HalfDay)(session % 2), session < attended ? present
                : said[^1] == 'o' && session == 9 ? "" : "O");
        }

        return builder.Create();
    }
}
