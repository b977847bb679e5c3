using AttendanceRules.Calendar;
using AttendanceRules.Model;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Pathways;
using AttendanceRules.Model.Rules;
using AttendanceRules.Model.Values;
using AttendanceRules.Model.Windows;
using AttendanceRules.Problems;
using AttendanceRules.Records;

namespace AttendanceRules.Tests.Rules;

/// <summary>What declarations say of themselves: their days, lines, first actions, watches, and what a stage follows.</summary>
public sealed class DeclarationTests
{
    private static readonly DateOnly From = new(2026, 9, 10);

    private static readonly DateOnly To = new(2026, 9, 20);

    // Its first and its last day belong to it; without a last day it goes on.
    [Fact]
    public void Each_is_in_force_from_its_first_to_its_last_day()
    {
        var when = new ConditionFact { Name = "g" };
        foreach (DateOnly? to in new DateOnly?[] { To, null })
        {
            foreach (var isInForce in new Func<DateOnly, bool>[]
            {
                new GroupDeclaration("g", when, "p", From, to, Origin.None).IsInForce, Line("a", from: From, to: to).IsInForce,
                new AlternativeDeclaration(Expression.Always, [], [], null, From, to) { Origin = Origin.None }.IsInForce,
                new RuleDeclaration("r", "p", From, to) { Origin = Origin.None }.IsInForce,
                new StageDeclaration("s", "p", From, to) { Origin = Origin.None }.IsInForce,
                new PathwayDeclaration("p", "p", "P", false, From, to, []) { Origin = Origin.None }.IsInForce,
                d => new DatedExpression([(From, to, Expression.Always)]).On(d) is not null,
                d => new Editioned<string>([(From, to, "x")]).On(d) is not null,
            })
            {
                Assert.Equal([false, true, true, true, to is null], new[] { From.AddDays(-1), From, From.AddDays(1), To, To.AddDays(1) }
                    .Select(isInForce));
            }
        }
    }

    [Fact]
    public void Of_several_editions_it_is_the_one_of_the_day()
    {
        var editions = new Editioned<string>([(From, To, "first"), (To.AddDays(1), null, "second")]);
        Assert.Equal([null, "first", "first", "second"], new[] { From.AddDays(-1), From, To, To.AddDays(1) }.Select(editions.On));
        var dated = new DatedExpression([(From, To, Compared("<")), (To.AddDays(1), null, Compared(">="))]);
        Assert.Equal([null, "x < 1", "x >= 1"], new[] { From.AddDays(-1), To, To.AddDays(1) }
            .Select(d => (dated.On(d) as Comparison)?.Text));
        Assert.Equal([null, "x >= 1", "x < 1"], new[] { From.AddDays(-1), To, To.AddDays(1) }
            .Select(d => (((DatedExpression)dated.Negated()).On(d) as Comparison)?.Text));
        Assert.Equal(["x", "x"], dated.Names.Select(n => n.Name));
    }

    // Two lines, two of which one is picked, and two ways of two lines each.
    [Fact]
    public void A_rule_is_begun_by_its_first_actions()
    {
        var rule = new RuleDeclaration("r", "p", From, null)
        {
            Origin = Origin.None, Do = [Line("a"), Line("b")], OneOf = [Line("c"), Line("d")],
            FirstOf = [Way(null, Line("e"), Line("f")), Way(null), Way(null, Line("g"), Line("h"))],
        };
        Assert.Equal("a b c d e f g h", string.Join(' ', rule.Lines.Select(l => l.Action)));
        Assert.Equal("a c d e g", string.Join(' ', rule.FirstActions));
        Assert.Equal("acdeg", string.Concat("abcdefgh".Where(a => rule.IsBegunBy(Entry(a.ToString())))));
        Assert.True(rule.IsBegunBy(Entry("z", "g"))); // what counts as it too
        Assert.Equal(["e", "f"], rule.LinesBeside(Entry("e")).Select(l => l.Action));
        Assert.Equal(["g", "h"], rule.LinesBeside(Entry("g")).Select(l => l.Action));
        Assert.Equal(["a", "b"], rule.LinesBeside(Entry("h")).Select(l => l.Action));
        Assert.Equal(["r"], rule.Alone);
        var none = new RuleDeclaration("r", "p", From, null) { Origin = Origin.None };
        Assert.False(none.IsBegunBy(Entry("a")) || none.HasDue || none.HasWhen);
        Assert.True((none with { WhenText = "x" }).HasWhen);
    }

    [Fact]
    public void A_rule_has_a_due_where_one_of_its_lines_has()
    {
        LineDeclaration plain = Line("a"), due = Line("b") with { Due = new(new(new Length(5, Unit.SchoolDays)), null, false, false) };
        var rule = new RuleDeclaration("r", "p", From, null) { Origin = Origin.None, Do = [plain, plain] };
        Assert.False(rule.HasDue);
        Assert.True((rule with { Do = [plain, due] }).HasDue);
        Assert.True((rule with { OneOf = [due] }).HasDue);
        Assert.True((rule with { FirstOf = [Way(null, plain), Way(null, due, plain)] }).HasDue);
        Assert.False((rule with { OneOf = [plain], FirstOf = [Way(null, plain)] }).HasDue);
    }

    // The watch of the way or the line that was picked; without one of its own that of the stage.
    [Fact]
    public void A_stage_opens_the_watch_of_what_was_picked()
    {
        WatchDeclaration own = Watch("own"), way = Watch("way"), line = Watch("line");
        var stage = new StageDeclaration("s", "p", From, null)
        {
            Origin = Origin.None, Watch = own, Do = [Line("a")], OneOf = [Line("c") with { Watch = line }, Line("d")],
            FirstOf = [Way(way, Line("e"), Line("f")), Way(null, Line("g")), Way(way)],
        };
        Assert.Equal("own line own way own own own", string.Join(' ', "acdefgz".Select(a => stage.WatchOf(Entry(a.ToString()))!.Text)));
        Assert.Equal(["way", "way", "line", "own"], stage.Watches.Select(w => w.Text));
        Assert.Null((stage with { Watch = null }).WatchOf(Entry("d")));
        Assert.Equal((true, false, true, false), (Watch("", WatchThen.Close).Closes, Watch("").Closes,
            (Watch("") with { Improved = Expression.Always }).Gates, Watch("").Gates));
        Assert.False((Watch("", WatchThen.Continue) with { Improved = Expression.Always }).Gates);
    }

    [Fact]
    public void A_stage_follows_what_it_says_or_the_one_above()
    {
        StageDeclaration a = Stage("a"), b = Stage("b"), c = Stage("c") with { After = [] }, d = Stage("d") with { After = ["a", "c"] };
        var e = Stage("e") with { After = ["a", "b", "c"], AnyAfter = [["a", "b"], ["c"]] };
        var never = Pathway(Skip.Never, a, b, c, d, e);
        Assert.Equal(["", "a", "", "a c", "a b c"], Enumerable.Range(0, 5).Select(i => string.Join(' ', never.Before(i))));
        Assert.Equal(["", "a", "", "a, c", "a b, c"], Enumerable.Range(0, 5).Select(i =>
            string.Join(", ", never.BeforeAny(i).Select(x => string.Join(' ', x)))));
        Assert.Equal(["", "a", "", "a c", "a c; b c"], Enumerable.Range(0, 5).Select(i =>
            string.Join("; ", never.Routes(i).Select(x => string.Join(' ', x)))));
        Assert.Equal((0, 4, -1), (never.Index("a"), never.Index("e"), never.Index("z")));
        Assert.Equal(["", "", "", "a c", "a b c"], Enumerable.Range(0, 5).Select(i =>
            string.Join(' ', Pathway(Skip.Each, a, b, c, d, e).Before(i))));

        // Directly, or through others; where the furthest is taken every stage above leads to one that says nothing.
        Assert.Equal("ba da dc ea eb ec", Leading(never));
        Assert.Equal("ba da dc ea eb ec", Leading(Pathway(Skip.Furthest, a, b, c, d, e)));
        Assert.Equal("ba ca cb", Leading(Pathway(Skip.Furthest, a, b, Stage("c"))));
        Assert.Equal("ba ca cb", Leading(Pathway(Skip.Never, a, b, Stage("c"))));
        Assert.Equal("", Leading(Pathway(Skip.Each, a, b, Stage("c"))));

        static string Leading(PathwayDeclaration pathway) => string.Join(' ', Enumerable.Range(0, pathway.Stages.Count)
            .SelectMany(later => pathway.Stages.Where(s => pathway.Leads(later, s.Id)).Select(s => pathway.Stages[later].Id + s.Id)));
    }

    // Conditions of stages, of their lines and ways, of watches and what those call for, and what is needed.
    [Fact]
    public void A_pathway_looks_at_every_name_of_its_stages()
    {
        var watch = Watch("") with { Improved = Yes("improved"), Early = Yes("early"), Do = [Line("a") with { When = Yes("after") }] };
        var stage = Stage("a") with
        {
            When = Yes("when"), Needs = [Named("needed")], Do = [Line("a") with { When = Yes("line") }], Watch = watch,
            FirstOf = [new AlternativeDeclaration(Yes("way"), [Named("wayNeeds")], [Line("b") with { When = Yes("wayLine") }], null, From,
                null) { Origin = Origin.None }],
        };
        Assert.Equal("after early improved line needed wayLine way wayNeeds when".Split(' ').Order(StringComparer.Ordinal),
            Pathway(Skip.Never, stage).Names.Select(n => n.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Two_places_are_equal_where_pack_and_place_are()
    {
        Origin Of(string pack = "p", int layer = 1, string file = "f", int line = 3, int column = 4, string path = "a.b") =>
            new(pack, layer, new Place(file, line, column, path));
        Assert.Equal(Of(), Of());
        Assert.True(Of().Equals((object)Of()));
        Assert.Equal(Of().GetHashCode(), Of().GetHashCode());
        foreach (var other in new[] { Of("q"), Of(layer: 2), Of(file: "g"), Of(line: 9), Of(column: 9), Of(path: "a.c"), Origin.None })
        {
            Assert.NotEqual(Of(), other);
        }

        Assert.False(Of().Equals((object)"p"));
        Assert.False(Of().Equals(null));
        Assert.Equal(("", 0, "", 0, 0, ""), (Origin.None.Pack, Origin.None.Layer, Origin.None.File, Origin.None.Line, Origin.None.Column,
            Origin.None.Path));
    }

    private static Comparison Compared(string op) => new(new Reference(Named("x"), Qualifier.Own), op, new Literal(Value.Exact(1), "1"));

    private static ConditionFact Named(string name) => new() { Name = name };

    private static Predicate Yes(string name) => new(Named(name), false, Qualifier.Own);

    private static LineDeclaration Line(string action, DateOnly? from = null, DateOnly? to = null) =>
        new(action, Expression.Always, false, null, null, null, from ?? From, to)
        {
            Declared = new ActionDeclaration(action, "", [], null, null) { Origin = Origin.None }, Origin = Origin.None,
        };

    private static AlternativeDeclaration Way(WatchDeclaration? watch, params LineDeclaration[] lines) =>
        new(Expression.Always, [], lines, watch, From, null) { Origin = Origin.None };

    private static WatchDeclaration Watch(string text, WatchThen then = WatchThen.Stay) => new()
    {
        Origin = Origin.None, Text = text, Then = then,
    };

    private static StageDeclaration Stage(string id) => new(id, "p", From, null) { Origin = Origin.None };

    private static PathwayDeclaration Pathway(Skip skip, params StageDeclaration[] stages) =>
        new("p", "p", "P", false, From, null, stages) { Origin = Origin.None, Skip = skip };

    private static Entry Entry(string action, params string[] also)
    {
        var entry = new Entry();
        entry.Begin(action, null, 0);
        entry.End(new Actions(also));
        return entry;
    }

    private sealed class Actions(string[] also) : IActionTable
    {
        public bool Undoes(string action, string outcome) => false;

        public NumberedAction NumberOf(string action) => new(0, also);
    }

    private sealed record Place(string File, int Line, int Column, string Path) : IPlace;
}
