using AttendanceRules.Calendar;
using AttendanceRules.Evaluation.Lanes;
using AttendanceRules.Evaluation.Plans;
using AttendanceRules.Model;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Rules;
using AttendanceRules.Records;
using AttendanceRules.Tests.Evaluation.Onsets;

namespace AttendanceRules.Tests.Evaluation.Lanes;

/// <summary>A part is asked for those subjects alone for whom it still matters, and of each of them once.</summary>
public sealed class LaneWorkTests
{
    private static readonly DateOnly Day = new(2026, 9, 11);

    private static readonly RuleBook Whole = Made.Book("""
        "questions": { "q": { "ask": "Q?", "of": "school", "type": "yes/no" } },
        "facts": { "missed": { "count": "sessions", "of": "absence", "in": "school year" },
          "late": { "count": "sessions", "of": "late", "in": "this term" }, "share": { "rate": "absence", "in": "school year" },
          "level": { "band": "missed", "rows": { "few": "< 2", "some": ">= 2 and < 5" }, "else": "many" },
          "any": { "is": "missed >= 1 or late >= 1" } },
        "thresholds": { "limit": { "title": "Limit", "unit": "sessions", "values": [ { "from": "2026-08-01", "value": 2 } ] } },
        "groups": { "missing": { "title": "Missing", "when": "missed >= 1" } },
        "actions": { "write": { "title": "Write", "by": "school" } },
        "rules": { "r": { "when": "onRoll", "do": [ "write" ] }, "missed": { "when": "missed >= 2", "do": [ "write" ] },
          "limit": { "when": "missed >= limit and late < 3", "do": [ "write" ] }, "share": { "when": "share >= 10", "do": [ "write" ] },
          "any": { "when": "not any", "do": [ "write" ] }, "level": { "when": "level == 'some'", "do": [ "write" ] },
          "in": { "group": "missing", "when": "late < 1", "do": [ "write" ] },
          "of-parent": { "of": "parent", "when": "missed >= 1 and late < 9", "do": [ "write" ] } }
        """);

    private static readonly Book Book = Whole.Book;

    // For three subjects: what comes out, and for whom each part is asked.
    [Theory]
    [InlineData("and", "TFU", "TUT", "TFU", "111", "101")]
    [InlineData("and", "TTT", "FTU", "FTU", "111", "111")]
    [InlineData("and", "FFF", "TTT", "FFF", "111", "")]
    [InlineData("and", "FUF", "UUU", "FUF", "111", "010")]
    [InlineData("or", "TFU", "FUT", "TUT", "111", "011")]
    [InlineData("or", "FFF", "TFU", "TFU", "111", "111")]
    [InlineData("or", "TTT", "TTT", "TTT", "111", "")]
    [InlineData("or", "TUT", "UFU", "TUT", "111", "010")]
    public void A_part_is_asked_for_those_for_whom_it_matters(
        string join, string one, string other, string truths, string ofOne, string ofOther)
    {
        var (x, y, block) = (new NotedLanes(one), new NotedLanes(other), Block(3));
        Expression when = join == "and" ? new AllOf([x.When, y.When]) : new AnyOf([x.When, y.When]);
        Assert.Equal((truths, ofOne, ofOther),
            (Text(new LaneEvaluator().Of(when, new LaneAsked(block, 0, block.All)), 3), x.Asked(), y.Asked()));

        // The same by the plan of the day, where each is asked once.
        var (rules, rule) = RulesOf(when);
        Assert.Equal((truths, ofOne, ofOther), (Text(rules.Of(rule, new LaneAsked(block, 0, block.All)), 3), x.Asked(), y.Asked()));
        Assert.Equal((truths, "", ""), (Text(rules.Of(rule, new LaneAsked(block, 0, block.All)), 3), x.Asked(), y.Asked()));

        // What is forgotten is asked again, and so it is of other subjects.
        rules.Forget();
        Assert.Equal((truths, ofOne, ofOther), (Text(rules.Of(rule, new LaneAsked(block, 0, block.All)), 3), x.Asked(), y.Asked()));
        var next = Block(3);
        Assert.Equal(block.Stamp, next.Stamp);
        Assert.Equal((truths, ofOne, ofOther), (Text(rules.Of(rule, new LaneAsked(next, 0, next.All)), 3), x.Asked(), y.Asked()));
        next.End();
        next.Begin(Day, Files(3));
        Assert.Equal((truths, ofOne, ofOther), (Text(rules.Of(rule, new LaneAsked(next, 0, next.All)), 3), x.Asked(), y.Asked()));

        // A rule that no plan holds is asked as it is written.
        Assert.Equal((truths, ofOne, ofOther),
            (Text(rules.Of(rule with { }, new LaneAsked(next, 0, next.All)), 3), x.Asked(), y.Asked()));
    }

    [Fact]
    public void Whoever_was_asked_about_before_is_not_asked_about_again()
    {
        var (part, block) = (new NotedLanes("TFUT"), Block(4));
        var (rules, rule) = RulesOf(new AllOf([part.When, part.When.Negated()]));
        Assert.Equal(("TFFF", "1000"), (Text(new LaneEvaluator().Of(part.When, new LaneAsked(block, 0, 0b0001)), 4), part.Asked()));
        (rules, rule) = RulesOf(part.When);
        Assert.Equal(("TFFF", "1000"), (Text(rules.Of(rule, new LaneAsked(block, 0, 0b0001)), 4), part.Asked()));
        Assert.Equal(("TFUF", "0110"), (Text(rules.Of(rule, new LaneAsked(block, 0, 0b0111)), 4), part.Asked()));
        Assert.Equal(("FFUF", ""), (Text(rules.Of(rule, new LaneAsked(block, 0, 0b0100)), 4), part.Asked()));
        Assert.Equal(("TFUT", "0001"), (Text(rules.Of(rule, new LaneAsked(block, 0, 0b1111)), 4), part.Asked()));
        Assert.Equal(("TFUT", ""), (Text(rules.Of(rule, new LaneAsked(block, 0, 0b1111)), 4), part.Asked()));
    }

    // A named condition is asked once for each subject of a block, also where it is asked as it is written.
    [Fact]
    public void A_name_is_asked_once()
    {
        var (part, block, lanes) = (new NotedLanes("TFUT"), Block(4), new LaneEvaluator());
        var name = new ConditionFact { Name = "n", Number = 0, When = part.When };
        var (yes, no) = (new Predicate(name, false, Qualifier.Own), new Predicate(name, true, Qualifier.Own));
        Assert.Equal(("FFUF", "0010"), (Text(lanes.Of(yes, new LaneAsked(block, 0, 0b0100)), 4), part.Asked()));
        Assert.Equal(("TFUT", "1101"), (Text(lanes.Of(yes, new LaneAsked(block, 0, 0b1111)), 4), part.Asked()));
        Assert.Equal(("FTUF", ""), (Text(lanes.Of(no, new LaneAsked(block, 0, 0b1111)), 4), part.Asked()));
        block.End();
        block.Begin(Day, Files(4));
        Assert.Equal(("TFUT", "1111"), (Text(lanes.Of(yes, new LaneAsked(block, 0, 0b1111)), 4), part.Asked()));
    }

    // Of a school it is asked once for all of its pupils, as long as they follow each other on one day.
    [Fact]
    public void A_school_is_asked_once()
    {
        var number = new NotedNumber(_ => Model.Values.Value.Exact(1));
        var when = new Comparison(number, ">=", new Literal(Model.Values.Value.Exact(1), "1"));
        var ofSchool = new Predicate(new ConditionFact { Name = "s", Number = 0, When = when }, false, Qualifier.School);
        var schools = new[] { "S", "T" }.Select(s => Book.FileOf(new SchoolRecord(s, Made.Autumn, []), null)).ToArray();
        SubjectFile Of(int school) => Book.FileOf(Made.Pupil(Day).Create(), Book.TimeOf(Made.Autumn), null, schools[school]);
        var (lanes, block) = (new LaneEvaluator(), new LaneBlock(Book.Names.Numbering));
        block.Begin(Day, [Of(0), Of(0), Of(0)]);
        Assert.Equal(("TTT", 1), (Text(lanes.Of(ofSchool, new LaneAsked(block, 0, block.All)), 3), Asked()));
        Assert.Equal(("TTT", 0), (Text(lanes.Of(ofSchool, new LaneAsked(block, 0, block.All)), 3), Asked()));
        block.End();
        block.Begin(Day, [Of(0), Of(0)]);
        Assert.Equal(("TT", 0), (Text(lanes.Of(ofSchool, new LaneAsked(block, 0, block.All)), 2), Asked()));
        block.End();
        block.Begin(Day.AddDays(3), [Of(0), Of(0)]);
        Assert.Equal(("TT", 1), (Text(lanes.Of(ofSchool, new LaneAsked(block, 0, block.All)), 2), Asked()));
        block.End();
        block.Begin(Day.AddDays(3), [Of(1), Of(0), Of(1)]);
        Assert.Equal(("TFT", 1), (Text(lanes.Of(ofSchool, new LaneAsked(block, 0, 0b101)), 3), Asked()));
        Assert.Equal(("TTT", 1), (Text(lanes.Of(ofSchool, new LaneAsked(block, 0, block.All)), 3), Asked()));

        int Asked()
        {
            var count = number.Asked.Count;
            number.Asked.Clear();
            return count;
        }
    }

    // Where each number is ready all places are found at once, in as many ways as a condition has parts.
    [Fact]
    public void Places_that_are_found_at_once_are_what_they_are_in_turn()
    {
        NotedLanes a = new("TFUTFU"), b = new("TTTFFU"), c = new("FUTUTF");
        Expression[] whens =
        [
            a.When, new AllOf([a.When, b.When]), new AnyOf([a.When, b.When]), new AllOf([a.When, b.When, c.When]),
            new AnyOf([a.When, b.When, c.When]), new AnyOf([new AllOf([a.When, b.When]), c.When]),
            new AllOf([new AnyOf([a.When, b.When]), c.When]), new AllOf([]), new AnyOf([]),
            new Predicate(new ConditionFact { Name = "n", When = new AllOf([a.When, c.When]) }, true, Qualifier.Own),
            new DatedExpression([(Day.AddDays(1), null, a.When)]), new AnyOf([new AllOf([]), a.When]), new AllOf([new AnyOf([]), b.When]),
        ];
        var (book, block) = (BookOf(whens), Block(6));
        var plan = BookPlans.Of(book).Make(Day);
        var (lanes, turns) = (new PlanLanes(plan), new LaneEvaluator());
        lanes.Settle([.. plan.Numbers.Select(n => turns.Numbers(n, new LaneAsked(block, 0, block.All)))], block.All);
        string[] expected =
        [
            "TFUTFU", "TFUFFU", "TTTTFU", "FFUFFF", "TTTTTU", "TUTUTU", "FUTUFF", "TTTTTT", "FFFFFF",
            "TTUUTT", "FFFFFF", "TTTTTT", "FFFFFF",
        ];
        for (var i = 0; i < whens.Length; i++)
        {
            Assert.Equal((i, expected[i]), (i, Text(lanes.Settled(plan.PlaceOf(book.Rules[i])), 6)));
        }

        for (var i = 0; i < whens.Length; i++)
        {
            Assert.Equal((i, expected[i]), (i, Text(lanes.Of(plan.PlaceOf(book.Rules[i]), new LaneAsked(block, 0, block.All)), 6)));
        }

        lanes.Settle([.. plan.Numbers.Select(n => turns.Numbers(n, new LaneAsked(block, 0, block.All)))], 0b000011);
        Assert.Equal("TFFFFF", Text(lanes.Settled(plan.PlaceOf(book.Rules[0])), 6));
        Assert.Equal("TTFFFF", Text(lanes.Settled(plan.PlaceOf(book.Rules[7])), 6));
        Assert.Equal("TTFFFF", Text(lanes.Settled(plan.PlaceOf(book.Rules[9])), 6));
    }

    // What a block holds is made once: the next subjects take its place.
    [Fact]
    public void The_next_subjects_make_nothing_anew()
    {
        var (block, rules) = (new LaneBlock(Book.Names.Numbering), new LaneRules(Book));
        var files = Enumerable.Range(0, LaneBlock.Lanes).Select(n => Book.FileOf(
            Made.Pupil(Day, n % 2 == 0 ? "2026-09-09 O L" : "2026-09-10 O O").WithParents("A", "B").Create(),
            Book.TimeOf(Made.Autumn), null, null)).ToArray();
        foreach (var rule in Book.Rules)
        {
            Assert.Equal((rule.Id, 0L), (rule.Id, Enumerable.Range(0, 4).Min(_ => Allocated(rule))));
        }

        long Allocated(RuleDeclaration rule)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            block.Begin(Day, files);
            for (var parent = rule.Of == SubjectKind.Parent ? 1 : 0; parent <= (rule.Of == SubjectKind.Parent ? 2 : 0); parent++)
            {
                _ = rules.Of(rule, new LaneAsked(block, parent, block.WithParent(parent)));
            }

            block.End();
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    private static (LaneRules Rules, RuleDeclaration Rule) RulesOf(Expression when)
    {
        var book = BookOf(when);
        return (new LaneRules(book), book.Rules[0]);
    }

    private static Book BookOf(params Expression[] whens)
    {
        var rule = Book.Rules.Single(r => r.Id == "r");
        return Book.Holding([.. whens.Select((w, i) => rule with { Id = $"r{i}", When = w })], Book.Pathways, Book.Groups);
    }

    private static LaneBlock Block(int count)
    {
        var block = new LaneBlock(Book.Names.Numbering);
        block.Begin(Day, Files(count));
        return block;
    }

    private static SubjectFile[] Files(int count) => [.. Enumerable.Range(0, count)
        .Select(_ => Book.FileOf(Made.Pupil(Day).Create(), Book.TimeOf(Made.Autumn), null, null))];

    private static string Text(LaneTruth truth, int count) => string.Concat(Enumerable.Range(0, count)
        .Select(lane => truth.Of(lane) switch { Truth.True => 'T', Truth.False => 'F', _ => 'U' }));
}
