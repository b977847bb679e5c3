using AttendanceRules.Evaluation;
using AttendanceRules.Evaluation.Onsets;
using AttendanceRules.Model.Expressions;

namespace AttendanceRules.Tests.Evaluation.Onsets;

/// <summary>
/// Where a stretch of school days begins, and on which days each part is asked for it. What a part is on each school day of the term is
/// a letter: T true, F false, U undecided; days have numbers, from 0. Nothing is known of how long a part stays the same.
/// </summary>
public sealed class OnsetSearchTests
{
    [Theory]
    [InlineData("FTTT", "True", 0, 1, "3 2 1 0")]
    [InlineData("TTTT", "True", 0, 0, "3 2 1 0")]
    [InlineData("TTTT", "True", 2, 2, "3 2")]
    [InlineData("TTTT", "True", 3, 3, "3")]
    [InlineData("TTTF", "True", 0, 4, "3")]
    [InlineData("TTTU", "True", 0, 4, "3")]
    [InlineData("FUTU", "NotFalse", 0, 1, "3 2 1 0")]
    [InlineData("TTUF", "NotFalse", 0, 4, "3")]
    [InlineData("TUFF", "False", 0, 2, "3 2 1")]
    [InlineData("FFFT", "False", 0, 4, "3")]
    [InlineData("TUFF", "NotTrue", 0, 1, "3 2 1 0")]
    [InlineData("FFUT", "NotTrue", 0, 4, "3")]
    [InlineData("TTTT", "True", 4, 4, "")]
    public void A_part_is_asked_from_the_last_day_back_until_it_is_not_so(string truths, string sought, int floor, int first, string asked)
    {
        var part = new NotedPart(truths);
        Assert.Equal((first, asked), (First(part.When, sought, truths.Length - 1, floor), part.Days()));
    }

    // Of "and" the next part is asked on the days alone on which the parts before it were so.
    [Theory]
    [InlineData("TTFTTT", "TTTTTT", "True", 0, 3, "5 4 3 2", "5 4 3")]
    [InlineData("TTTTTF", "TTTTTT", "True", 0, 6, "5", "")]
    [InlineData("TTTFTT", "TTTTFT", "True", 0, 5, "5 4 3", "5 4")]
    [InlineData("TTTTFT", "TTTTTT", "True", 0, 5, "5 4", "5")]
    [InlineData("TTTTFT", "TTTTTF", "True", 0, 6, "5 4", "5")]
    [InlineData("TTTTTT", "TTTTTT", "True", 4, 4, "5 4", "5 4")]
    [InlineData("TTFUTU", "TFTTTU", "NotFalse", 0, 3, "5 4 3 2", "5 4 3")]
    public void And_narrows_the_days(string one, string other, string sought, int floor, int first, string ofOne, string ofOther)
    {
        Expect(parts => new AllOf(parts), one, other, sought, floor, first, ofOne, ofOther);

        // An "or" is the other way round where the opposite is sought.
        var opposite = sought == "True" ? "False" : "NotTrue";
        Expect(parts => new AnyOf(parts), Opposite(one), Opposite(other), opposite, floor, first, ofOne, ofOther);
    }

    // Of "or" the next part is asked on the days before those on which a part before it was so, and again where another goes on.
    [Theory]
    [InlineData("FFFFTT", "FFTTFF", "True", 0, 2, "5 4 3 1", "3 2 1")]
    [InlineData("FFTTFF", "FFFFTT", "True", 0, 2, "5 3 2 1", "5 4 3 1")]
    [InlineData("TTTTTT", "TTTTTT", "True", 0, 0, "5 4 3 2 1 0", "")]
    [InlineData("TTTTTT", "TTTTTT", "True", 3, 3, "5 4 3", "")]
    [InlineData("FFFFFF", "FFFFFF", "True", 0, 6, "5", "5")]
    [InlineData("FTFTFT", "TFTFTF", "True", 0, 0, "5 4 3 2 1 0", "4 3 2 1 0")]
    [InlineData("FTTTUT", "FFFFUF", "NotFalse", 0, 1, "5 4 3 2 1 0", "0")]
    public void Or_goes_on_where_one_part_begins(
        string one, string other, string sought, int floor, int first, string ofOne, string ofOther)
    {
        Expect(parts => new AnyOf(parts), one, other, sought, floor, first, ofOne, ofOther);
        var opposite = sought == "True" ? "False" : "NotTrue";
        Expect(parts => new AllOf(parts), Opposite(one), Opposite(other), opposite, floor, first, ofOne, ofOther);
    }

    // After it nothing else may have gone on.
    [Theory]
    [InlineData("FTTT", 1, "3 2 1 0")]
    [InlineData("TTTF", 4, "3")]
    [InlineData("TTTT", 0, "3 2 1 0")]
    public void An_or_of_one_part_asks_each_day_once(string truths, int first, string asked)
    {
        var part = new NotedPart(truths);
        Assert.Equal((first, asked), (First(new AnyOf([part.When]), "True", truths.Length - 1, 0), part.Days()));
    }

    [Theory]
    [InlineData("T", "F", 0)]
    [InlineData("F", "T", 0)]
    [InlineData("F", "F", 1)]
    public void The_first_day_of_all_is_a_day_like_the_others(string one, string other, int first)
    {
        var (x, y) = (new NotedPart(one), new NotedPart(other));
        Assert.Equal(first, First(new AnyOf([x.When, y.When]), "True", 0, 0));
    }

    // Each edition on its own days, the latest first; a day of none is false.
    [Fact]
    public void An_edition_is_asked_on_its_own_days()
    {
        NotedPart early = new("TTTTTTTTTT"), late = new("TTTTTTTTTT");
        DatedExpression When(int lateFrom, int? lateTo = null) => new(
            [(Time(lateFrom), lateTo is { } to ? Time(to) : null, late.When), (Time(1), Time(4), early.When)]);
        Assert.Equal((1, "4 3 2 1", "9 8 7 6 5"), (First(When(5), "True", 9, 0), early.Days(), late.Days()));
        Assert.Equal((3, "4 3", "9 8 7 6 5"), (First(When(5), "True", 9, 3), early.Days(), late.Days()));
        Assert.Equal((6, "", "9 8 7 6"), (First(When(5), "True", 9, 6), early.Days(), late.Days()));
        Assert.Equal((6, "", "9 8 7 6"), (First(When(6), "True", 9, 0), early.Days(), late.Days()));
        Assert.Equal((10, "", ""), (First(When(5, 8), "True", 9, 0), early.Days(), late.Days()));
        Assert.Equal((9, "", "8"), (First(When(5, 8), "False", 9, 0), early.Days(), late.Days()));
        Assert.Equal((1, "4 3 2 1", "5"), (First(When(5), "True", 5, 0), early.Days(), late.Days()));
        Assert.Equal((0, "", ""), (First(When(5), "False", 0, 0), early.Days(), late.Days()));
    }

    // Inside an event what rests on none is asked outside of it, where the days are shared.
    [Theory]
    [InlineData(true, "lately")]
    [InlineData(false, "since")]
    [InlineData(false, "lately", "since")]
    [InlineData(false, "since", "lately")]
    [InlineData(true, "lately", "covered")]
    [InlineData(true)]
    public void A_part_is_asked_outside_an_event_that_it_does_not_rest_on(bool isOutside, params string[] names)
    {
        var part = new NotedPart("TTTT", [.. names.Select(n => NotedPart.Named(n))]);
        var inside = new EvaluationContext(NotedPart.File, Time(3)) { Parent = "B", Event = new EventOccurrence("act", Time(3)) };
        _ = First(part.When, "True", 3, 0, inside);
        Assert.All(part.Number.Asked, a => Assert.Equal((isOutside, "B"), (a.IsPlain, a.Parent)));
        Assert.NotEmpty(part.Number.Asked);
    }

    private static void Expect(Func<Expression[], Expression> join, string one, string other, string sought, int floor, int first,
        string ofOne, string ofOther)
    {
        var (x, y) = (new NotedPart(one), new NotedPart(other));
        Assert.Equal((first, ofOne, ofOther), (First(join([x.When, y.When]), sought, one.Length - 1, floor), x.Days(), y.Days()));
    }

    private static string Opposite(string truths) =>
        string.Concat(truths.Select(t => t switch { 'T' => 'F', 'F' => 'T', _ => 'U' }));

    private static int First(Expression when, string sought, int last, int floor, EvaluationContext? at = null) =>
        NotedPart.First(when, Enum.Parse<Sought>(sought), last, floor, at);

    private static DateOnly Time(int day) => NotedPart.File.Time[day];
}
