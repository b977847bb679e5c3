using AttendanceRules.Evaluation;
using AttendanceRules.Evaluation.Onsets;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Tests.Evaluation.Onsets;

/// <summary>
/// What is found out of a name is kept with the records: a day of which it is known is not asked again. Where a stretch may begin the name
/// itself is asked first, and then its condition.
/// </summary>
public sealed class OnsetNameTests
{
    // Each step: the last day, the first that may count, where the stretch begins, and the days that are asked for it.
    [Theory]
    [InlineData("FTTT", "3 0 1: 3 3 2 1 0 0", "3 0 1: 0", "2 0 1: 0", "3 0 1: 0", "1 1 1: ", "3 2 2: ")]
    [InlineData("FTTTT", "2 0 1: 2 2 1 0 0", "4 0 1: 4 4 3 2 1 0 0", "4 0 1: 0", "3 0 1: 0")]
    [InlineData("FTTTFTTT", "7 0 5: 7 7 6 5 4 4", "3 0 1: 3 3 2 1 0 0", "7 0 5: 7 7 6 5 4 4", "7 0 5: 4", "6 0 5: 4", "3 0 1: 3 3 2 1 0 0")]
    [InlineData("FTTTFTTT", "3 0 1: 3 3 2 1 0 0", "7 0 5: 7 7 6 5 4 4", "5 0 5: 4", "4 0 5: 4", "7 0 5: 4")]
    [InlineData("FTTTTT", "5 4 4: 5 5 4", "5 0 1: 3 3 2 1 0 0", "5 0 1: 0", "4 4 4: ", "5 0 1: 0")]
    [InlineData("FTTTTT", "5 4 4: 5 5 4", "3 2 2: 3 3 2", "3 0 1: 1 1 0 0", "5 0 1: 5 5 4 3 2 1 0 0", "5 0 1: 0")]
    [InlineData("FTTTTT", "5 5 5: 5 5", "5 3 3: 4 4 3", "5 0 1: 2 2 1 0 0")]
    [InlineData("FTTTTT", "4 4 4: 4 4", "4 0 1: 3 3 2 1 0 0", "4 0 1: 0")]
    [InlineData("TTTF", "3 0 4: 3", "3 0 4: 3", "2 0 0: 2 2 1 0", "2 0 0: ", "0 0 0: ", "3 0 4: 3")]
    public void A_day_that_is_known_is_not_asked_again(string truths, params string[] steps)
    {
        var (file, part) = (NotedPart.NewFile(), new NotedPart(truths));
        var when = Predicate(part);
        Assert.Equal(steps, steps.Select(s =>
        {
            var (last, floor) = (s[0] - '0', s[2] - '0');
            var first = NotedPart.First(when, Sought.True, last, floor, new EvaluationContext(file, file.Time[last]));
            return FormattableString.Invariant($"{last} {floor} {first}: {part.Days()}");
        }));
    }

    // True, not false, false and not true are four things.
    [Fact]
    public void What_is_sought_is_kept_apart()
    {
        var (file, part) = (NotedPart.NewFile(), new NotedPart("FUTTUF"));
        var name = Named(part);
        int First(Sought sought, int last, bool isNegated = false) => NotedPart.First(
            new Predicate(name, isNegated, Qualifier.Own), sought, last, 0, new EvaluationContext(file, file.Time[last]));
        foreach (var _ in new[] { 1, 2 })
        {
            Assert.Equal((2, 1, 4, 4), (First(Sought.True, 3), First(Sought.NotFalse, 3), First(Sought.False, 3),
                First(Sought.NotTrue, 3)));
            Assert.Equal((5, 1, 5, 4), (First(Sought.True, 4), First(Sought.NotFalse, 4), First(Sought.False, 4),
                First(Sought.NotTrue, 4)));
            Assert.Equal((6, 6, 5, 4), (First(Sought.True, 5), First(Sought.NotFalse, 5), First(Sought.False, 5),
                First(Sought.NotTrue, 5)));

            // "not" is the opposite of each.
            Assert.Equal((5, 4, 6, 6), (First(Sought.True, 5, true), First(Sought.NotFalse, 5, true), First(Sought.False, 5, true),
                First(Sought.NotTrue, 5, true)));
            Assert.Equal((4, 4, 2, 1), (First(Sought.True, 3, true), First(Sought.NotFalse, 3, true), First(Sought.False, 3, true),
                First(Sought.NotTrue, 3, true)));
        }
    }

    // What rests on no parent is found out once for all; what rests on one has its own for each.
    [Theory]
    [InlineData(false, "3 3 2 1 0 0", "0", "0")]
    [InlineData(true, "3 3 2 1 0 0", "3 3 2 1 0 0", "3 3 2 1 0 0")]
    public void Parents_share_what_rests_on_none(bool isOfParent, string ofNone, string ofFirst, string ofSecond)
    {
        var (file, part) = (NotedPart.NewFile(), new NotedPart("FTTT"));
        var reads = isOfParent ? SymbolReads.Parent : SymbolReads.None;
        var when = new Predicate(new ConditionFact { Name = "n", Number = 0, RestsOn = reads, When = part.When }, false, Qualifier.Own);
        foreach (var (parent, expected) in new[] { (null, ofNone), ("A", ofFirst), ("B", ofSecond), ("A", "0"), (null, "0"), ("B", "0") })
        {
            var at = new EvaluationContext(file, file.Time[3]) { Parent = parent };
            Assert.Equal((parent, 1, expected), (parent, NotedPart.First(when, Sought.True, 3, 0, at), part.Days()));
        }
    }

    [Fact]
    public void A_parent_has_a_stretch_of_the_parents_own()
    {
        var (file, part) = (NotedPart.NewFile(), new NotedPart(at => at.Parent == "A" && at.File.Time[1] >= at.Date ? 'F' : 'T'));
        var when = new Predicate(new ConditionFact { Name = "n", Number = 0, RestsOn = SymbolReads.Parent, When = part.When }, false,
            Qualifier.Own);
        int First(string? parent) =>
            NotedPart.First(when, Sought.True, 3, 0, new EvaluationContext(file, file.Time[3]) { Parent = parent });
        Assert.Equal((0, 2, 0, 0, 2), (First("B"), First("A"), First(null), First("B"), First("A")));
    }

    // Inside an event on which it rests a name is asked as any part, and nothing is kept; outside, what was found inside another event is.
    [Fact]
    public void Inside_an_event_on_which_it_rests_nothing_is_kept_of_a_name()
    {
        foreach (var (reads, ofFirst, ofSecond) in
            new[] { (SymbolReads.Event, "3 2 1 0", "3 2 1 0"), (SymbolReads.None, "3 3 2 1 0 0", "0") })
        {
            var (file, part) = (NotedPart.NewFile(), new NotedPart("FTTT"));
            var name = new ConditionFact { Name = "n", Number = 0, RestsOn = reads, When = part.When };
            var inside = new EvaluationContext(file, file.Time[3]) { Event = new EventOccurrence("act", file.Time[3]) };
            var when = new Predicate(name, false, Qualifier.Own);
            Assert.Equal((1, ofFirst), (NotedPart.First(when, Sought.True, 3, 0, inside), part.Days()));
            Assert.Equal((1, ofSecond), (NotedPart.First(when, Sought.True, 3, 0, inside), part.Days()));
        }
    }

    // Each edition on its own days, the latest first. On a day of none the name is false, and so is its opposite.
    [Theory]
    [InlineData("FTTTT", "TTTTTTT", 4, "True", 6, 1, "4 4 3 2 1 0 0", "6 6 5")]
    [InlineData("FTTTT", "TTTTTTT", 4, "True", 4, 1, "4 4 3 2 1 0 0", "")]
    [InlineData("FTTTT", "TTTTTTT", 3, "True", 6, 5, "", "6 6 5")]
    [InlineData("FFFFF", "TTTTTTT", 4, "True", 6, 5, "4", "6 6 5")]
    [InlineData("FTTTT", "TTTTTTF", 4, "True", 6, 7, "", "6")]
    [InlineData("FTTTT", "TTTTTFF", 3, "False", 6, 4, "3", "6 6 5")]
    [InlineData("FTTUU", "TTTTTUU", 4, "NotFalse", 6, 1, "4 4 3 2 1 0 0", "6 6 5")]
    public void An_edition_of_a_name_is_asked_on_its_own_days(
        string early, string late, int to, string sought, int last, int first, string ofEarly, string ofLate)
    {
        var (file, one, other) = (NotedPart.NewFile(), new NotedPart(early + "TT"), new NotedPart(late));
        var name = new DatedFact(new Editioned<Symbol>([(file.Time[5], null, Named(other)), (file.Time[0], file.Time[to], Named(one))]))
        {
            Name = "n", Number = 0,
        };
        var at = new EvaluationContext(file, file.Time[last]);
        Assert.Equal((first, ofEarly, ofLate), (NotedPart.First(new Predicate(name, false, Qualifier.Own), Enum.Parse<Sought>(sought),
            last, 0, at), one.Days(), other.Days()));
    }

    [Fact]
    public void On_a_day_of_no_edition_the_opposite_of_a_name_is_false_too()
    {
        var (file, part) = (NotedPart.NewFile(), new NotedPart("FFFFFF"));
        var name = new DatedFact(new Editioned<Symbol>([(file.Time[2], null, Named(part))])) { Name = "n", Number = 0 };
        int First(Sought sought, bool isNegated) => NotedPart.First(
            new Predicate(name, isNegated, Qualifier.Own), sought, 4, 0, new EvaluationContext(file, file.Time[4]));
        Assert.Equal((2, 5, 0), (First(Sought.True, true), First(Sought.True, false), First(Sought.False, false)));
    }

    private static ConditionFact Named(NotedPart part) => new() { Name = "n", Number = 0, When = part.When };

    private static Predicate Predicate(NotedPart part) => new(Named(part), false, Qualifier.Own);
}
