using AttendanceRules.Calendar;
using AttendanceRules.Evaluation;
using AttendanceRules.Evaluation.Facts;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Values;
using AttendanceRules.Records;

namespace AttendanceRules.Tests.Facts;

/// <summary>
/// What is worked out once: of names made of names within one evaluation, of a school for all who ask. What is kept of one parent is not
/// taken for another.
/// </summary>
public sealed class KeptOnceTests
{
    private static readonly RuleBook Book = Made.Book("""
        "questions": { "met": { "ask": "Met?", "of": "school", "type": "yes/no", "per": "parent" },
          "told": { "ask": "Told?", "of": "school", "type": "yes/no" } },
        "actions": { "letter": { "title": "Letter", "by": "school", "values": { "amount": "money" } } },
        "characteristics": { "side": { "title": "Side", "type": [ "female", "male" ] } },
        "facts": { "share": { "rate": "absence", "in": "school year" },
          "letters": { "casework": "count", "action": "letter", "in": "ever" },
          "amounts": { "casework": "sum", "action": "letter", "value": "amount", "in": "ever" },
          "days": { "casework": "days", "action": "letter", "in": "ever" },
          "twice": { "number": "share + share" }, "four": { "number": "twice + twice" },
          "word": { "band": "four", "rows": { "some": "> 0" } },
          "some": { "is": "share > 0" }, "open": { "is": "some and told" }, "all": { "is": "open and told" },
          "gap": { "gap": "attendance", "in": "school year", "by": [ "side" ] },
          "away": { "count": "pupils", "of": "some" } }
        """);

    private static readonly DateOnly On = new(2026, 9, 9);

    // A name right above the records is cheaper to work out than to remember.
    [Theory]
    [InlineData("share", false)]
    [InlineData("twice", false)]
    [InlineData("four", true)]
    [InlineData("some", false)]
    [InlineData("open", true)]
    public void Within_one_evaluation_what_is_made_of_names_is_worked_out_once(string name, bool expected)
    {
        var (symbol, context) = (Of(name), Context());
        Assert.Equal(expected, symbol.Depth > 1);
        Assert.Equal(expected, Keeps(context, symbol, "value", () => symbol.AtOnce(context)));
        Assert.Equal(expected, Keeps(context, symbol, "since", () => symbol.EdgeOnce(context, "since")));
        Assert.Equal(expected, Keeps(context, symbol, "missing", () => symbol.MissingOnce(context)));
        if (symbol.Kind == ValueKind.Truth)
        {
            Assert.Equal(expected, Keeps(context, symbol, "truth", () => symbol.HoldsOnce(context, null)));
        }
    }

    // With findings it is looked into once, and each who asks gets them.
    [Fact]
    public void So_are_findings()
    {
        var (symbol, context) = (Of("all"), Context());
        var found = context.File.Shared.Once(((object)this, (object)context, "whole"), _ =>
        {
            var (first, second) = (new Trace(), new Trace());
            Assert.Equal((Truth.Undecided, Truth.Undecided), (symbol.HoldsOnce(context, first), symbol.HoldsOnce(context, second)));
            Assert.Equal(["told"], first.Missing);
            Assert.Equal(first.Findings.Count, second.Findings.Count);
            Assert.All(first.Findings.Zip(second.Findings), pair => Assert.Same(pair.First, pair.Second));
            return "done";
        });
        Assert.Equal("done", found);
    }

    // The same value of a number that is not made once for all.
    [Fact]
    public void What_was_worked_out_is_given_again()
    {
        var (four, context) = (Of("four"), Context());
        context.File.Shared.Once(((object)this, (object)context, "whole"), _ =>
        {
            Assert.Same(four.AtOnce(context), four.AtOnce(context));
            Assert.NotSame(four.At(context), four.At(context));
            return "done";
        });
        Assert.NotSame(four.AtOnce(context), four.AtOnce(context)); // it is forgotten with the evaluation
    }

    // What has a place for the day is not worked out a second time for whoever shares it.
    [Fact]
    public void What_has_a_place_is_not_kept_besides()
    {
        var (four, context) = (Of("four"), Context());
        var (numbering, memo) = (Book.Book.Names.Numbering, new EvaluationMemo());
        memo.Begin(On, numbering.Shared, numbering.Count, context.File.Parents.Count, null);
        context.File.Begin(memo);
        Assert.True(SymbolEvaluation.HasCell(four, context));
        Assert.False(Keeps(context, four, "value", () => four.AtOnce(context)));
    }

    [Fact]
    public void What_is_kept_of_a_parent_is_of_that_one_alone()
    {
        var (met, file) = (Of("met"), Context().File);
        Assert.Equal("no unknown yes unknown no", string.Join(' ', new[] { "A", null, "B", null, "A" }
            .Select(p => met.At(new EvaluationContext(file, On) { Parent = p }))));
        Assert.Equal("no", met.At(new EvaluationContext(file, On) { Parent = "A" }).ToString());
        Assert.All(new[] { "", "A", "B" }, p => Assert.True(file.Memo.ContainsKey(new FactKey(met, On, p))));
    }

    // Entries are looked through in a list that is lent: nothing is made that is thrown away.
    [Theory]
    [InlineData("letters", "2")]
    [InlineData("amounts", "110")]
    public void Casework_is_looked_through_without_an_allocation(string name, string expected)
    {
        var (symbol, context) = (Of(name), Context() with { IsPlanning = true });
        Assert.Equal(expected, symbol.At(context).ToString());
        Func<object> ask = () => symbol.At(context);
        for (var i = 0; i < 3; i++)
        {
            ask();
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        ask();
        Assert.Equal(0L, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    // Of a school: what is kept is taken, and it is of the day alone.
    [Fact]
    public void Of_a_school_pupils_are_gone_through_once()
    {
        PupilRecord[] pupils = [Pupil("girl", "female", "O"), Pupil("boy", "male", "/")];
        var school = new EvaluationContext(Book.Book.FileOf(new SchoolRecord("S", Made.Autumn, pupils), null), On);
        var (gap, away) = ((GapFact)Of("gap"), Of("away"));
        Assert.Equal(("1", "1"), (gap.At(school).ToString(), away.At(school).ToString()));
        Assert.Equal("0 0", $"{gap.At(school.At(On.AddDays(-1)))} {away.At(school.At(On.AddDays(-1)))}");

        school.File.Memo[school.KeyOf(away)] = Value.Exact(77);
        Assert.Equal("77", away.At(school).ToString());
        school.File.Memo[school.KeyOf(gap)] = Value.Exact(78);
        Assert.Equal("78", gap.At(school).ToString());
        var cohorts = GapEvaluator.Cohorts(gap, school);
        Assert.Equal(2, cohorts.Count);
        Assert.Same(cohorts, GapEvaluator.Cohorts(gap, school));
        Assert.Equal(["gap"], ((Symbol)gap).Missing(school)); // of each pupil the side is known
    }

    private static PupilRecord Pupil(string id, string side, string code) => PupilRecord.Build(id, Made.Autumn).Has("side", side)
        .Mark(On.AddDays(-1), HalfDay.Morning, "/").Mark(On, HalfDay.Morning, code).Create();

    private static Symbol Of(string name) => Book.Book.Names.Find(name)!;

    // Two sessions missed of twelve, two letters, and of the parents A was not met and B was.
    private static EvaluationContext Context() => Asked.Where(Book, Asked.Pupil("09-09", "09-09 O").WithParents("A", "B")
        .Did(Letter("09-07", "50")).Did(Letter("09-08", "60")).Answered("met", "no", Asked.Day("09-08"), "A")
        .Answered("met", "yes", Asked.Day("09-08"), "B"), "09-09");

    private static CaseworkRow Letter(string day, string amount) => new(Asked.Day(day), "letter")
    {
        Values = new Dictionary<string, string>(StringComparer.Ordinal) { ["amount"] = amount },
    };

    // Whether what was found is kept for as long as an evaluation is under way.
    private static bool Keeps(EvaluationContext context, Symbol symbol, string part, Func<object> ask)
    {
        var other = new object();
        return context.File.Shared.Once(((object)symbol, (object)"whole", part), _ =>
        {
            ask();
            return !ReferenceEquals(other, context.File.Shared.Once(((object)symbol, (object)context, part), _ => other));
        });
    }
}
