using AttendanceRules.Calendar;
using AttendanceRules.Model;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Values;
using AttendanceRules.Model.Windows;
using AttendanceRules.Records;

namespace AttendanceRules.Tests.Rules;

/// <summary>
/// What names and windows say of themselves: whether they need a pathway, use casework, are of a parent or of the school.
/// </summary>
public sealed class SymbolTests
{
    private static readonly Window Term = new("this term", [new TermWindow("this term")]);

    private static readonly Window Cycle = new("cycle", [new CycleWindow("cycle")]);

    private static readonly Anchor Letter = new ActionAnchor("letter", "letter", null);

    private static readonly Window SinceLetter = new("since letter", [new SinceWindow("since letter", Letter)]);

    private static readonly Anchor OfCycle = new SymbolAnchor("x", (Count() with { In = Cycle }).Fact());

    // Of several phrases one is enough.
    [Fact]
    public void A_window_needs_what_one_of_its_phrases_needs()
    {
        Assert.Equal((false, false), (Term.NeedsPathway, Term.UsesCasework));
        Assert.Equal((true, false), (Cycle.NeedsPathway, Cycle.UsesCasework));
        Assert.Equal((false, true), (SinceLetter.NeedsPathway, SinceLetter.UsesCasework));
        var all = new Window("", [.. Term.Parts, .. Cycle.Parts, .. SinceLetter.Parts]);
        Assert.Equal((true, true), (all.NeedsPathway, all.UsesCasework));
        Assert.True(new Window("", [new ToWindow("to x", OfCycle)]).NeedsPathway);
        Assert.False(new Window("", [new ToWindow("to x", OfCycle)]).UsesCasework);
        Assert.True(new WatchWindow("watch of s", "s").IsOfPathway);
        WindowPart term = Term.Parts[0], cycle = Cycle.Parts[0], since = SinceLetter.Parts[0];
        Assert.Equal((true, true, false), (new ElseWindow("", term, cycle).IsOfPathway, new ElseWindow("", cycle, term).IsOfPathway,
            new ElseWindow("", since, term).IsOfPathway));
        Assert.Equal([Letter, OfCycle], new ElseWindow("", since, new FromWindow("", OfCycle)).Anchors);
        Assert.Equal((true, true, false), (SinceLetter.IsSince, new Window("", [new ElseWindow("", since, term)]).IsSince, all.IsSince));
    }

    [Fact]
    public void A_fact_about_the_register_needs_what_its_windows_and_its_date_need()
    {
        Assert.Equal((false, false, ""), Said(Count()));
        Assert.Equal((false, false, "this term"), Said(Count() with { In = Term }));
        Assert.Equal((true, false, "cycle"), Said(Count() with { In = Cycle }));
        Assert.Equal((false, true, "since letter"), Said(Count() with { In = SinceLetter }));
        Assert.Equal((true, false, "cycle"), Said(Count() with { Extreme = Cycle }));
        Assert.Equal((false, true, "since letter"), Said(Count() with { Extreme = SinceLetter }));
        Assert.Equal((true, true, "cycle, since letter"), Said(Count() with { In = Cycle, Extreme = SinceLetter }));
        Assert.Equal((true, true, "since letter, cycle"), Said(Count() with { In = SinceLetter, Extreme = Cycle }));
        Assert.Equal((false, true, "this term"), Said(Count() with { In = Term, AsAt = Letter }));
        Assert.Equal((true, false, "this term"), Said(Count() with { In = Term, AsAt = OfCycle }));
        Assert.Equal((false, true, ""), Said(Count() with { NotCoveredBy = [("letter", false)] }));
        RunFact run = new(true, "longest") { Name = "r", Of = Filter };
        Assert.Equal((false, true), (run.UsesCasework, new RunFact(true, "longest") { Name = "r", Of = Filter, BrokenBy = [Letter] }
            .UsesCasework));
        Assert.True(new RunFact(true, "longest") { Name = "r", Of = Filter, In = SinceLetter }.UsesCasework);
        Assert.Equal((true, true, false), (run.HasEdge("start"), run.HasEdge("end"), run.HasEdge("since")));

        static (bool, bool, string) Said(CountForm form)
        {
            var fact = form.Fact();
            return (fact.NeedsPathway, fact.UsesCasework, string.Join(", ", fact.Windows.Select(w => w.Text)));
        }
    }

    [Fact]
    public void A_fact_of_casework_and_a_length_need_what_their_windows_and_days_need()
    {
        CaseworkFact plain = new("count") { Name = "c", Action = "letter", In = Term, For = Term };
        Assert.False(plain.NeedsPathway);
        Assert.True(new CaseworkFact("count") { Name = "c", Action = "letter", In = Cycle }.NeedsPathway);
        Assert.True(new CaseworkFact("count") { Name = "c", Action = "letter", For = Cycle }.NeedsPathway);
        Assert.True(new CaseworkFact("count") { Name = "c", Action = "letter", AsAt = OfCycle }.NeedsPathway);
        Assert.Equal((2, 0), (plain.Windows.Count(), plain.Parts.Anchors.Count));
        Assert.Equal([Letter], new CaseworkFact("count") { Name = "c", Action = "letter", AsAt = Letter }.Parts.Anchors);
        Assert.Equal(["count", "first", "latest", "outcome", "value", "sum", "days"], CaseworkFact.Measures);
        Assert.Equal((false, true, true), (Elapsed(Letter, Letter).NeedsPathway, Elapsed(OfCycle, null).NeedsPathway,
            Elapsed(Letter, OfCycle).NeedsPathway));
        Assert.Equal((1, 2), (Elapsed(Letter, null).Parts.Anchors.Count, Elapsed(Letter, OfCycle).Parts.Anchors.Count));
        Assert.True(new DateFact(Cycle) { Name = "d" }.NeedsPathway);

        static ElapsedFact Elapsed(Anchor since, Anchor? until) => new(Unit.SchoolDays, since, until) { Name = "e" };
    }

    // Where one of its editions may be below zero, without a bound, of a parent or of a pathway, so may the name. Of the school it is where
    // all are.
    [Fact]
    public void A_name_with_editions_is_what_any_of_them_may_be()
    {
        Symbol a = Question(ValueKind.Text, ["a", "b"]), b = Question(ValueKind.Text, ["b", "c"]), any = Question(ValueKind.Text);
        Assert.Equal(["a", "b", "c"], Dated(a, b).Choices);
        Assert.Null(Dated(a, any).Choices);
        Symbol number = Question(ValueKind.Number), rate = new RateFact { Name = "r", Of = Filter }, count = Count().Fact();
        Assert.Equal((true, false), (Dated(count, number).MayBeNegative, Dated(count, rate).MayBeNegative));
        Assert.Equal((Ratio.Of(100), null), (Dated(rate, rate).Most, Dated(rate, count).Most));
        Assert.Equal(Ratio.Of(105), Dated(rate, new RateFact { Name = "r", Of = Filter, Step = Ratio.Of(15) }).Most);
        Symbol ofParent = Question(ValueKind.Truth, per: SubjectKind.Parent), ofSchool = Question(ValueKind.Truth, per: SubjectKind.School);
        Assert.Equal((true, true, false), (Dated(a, ofParent).IsPerParent, Dated(ofParent, ofParent).IsPerParent,
            Dated(a, ofSchool).IsPerParent));
        Assert.Equal((true, false, false), (Dated(ofSchool, ofSchool).IsOfSchool, Dated(ofSchool, a).IsOfSchool, Dated(a, a).IsOfSchool));
        Symbol inCycle = (Count() with { In = Cycle }).Fact(), run = new RunFact(true, "latest") { Name = "r", Of = Filter };
        Assert.Equal((true, false), (Dated(count, inCycle).NeedsPathway, Dated(count, rate).NeedsPathway));
        Assert.Equal((true, false, false), (Dated(run, run).HasEdge("start"), Dated(run, count).HasEdge("start"),
            Dated(run, run).HasEdge("since")));
        Assert.Equal(new Interval(Ratio.Of(1), Ratio.Of(7)), Dated(count, Limit(7)).Scale);
        Assert.Equal((Unit.Sessions, ValueKind.Number), (Dated(count, rate).Unit, Dated(count, rate).Kind));
        Assert.Equal([null, a, b], new[] { new DateOnly(2026, 8, 31), new(2026, 9, 1), new(2026, 10, 1) }.Select(Dated(a, b).EditionOn));

        static DatedFact Dated(Symbol first, Symbol second) => new(new Editioned<Symbol>(
            [(new(2026, 9, 1), new(2026, 9, 30), first), (new(2026, 10, 1), null, second)])) { Name = "d" };
    }

    [Fact]
    public void A_named_condition_and_a_sum_are_what_their_names_are()
    {
        Symbol ofPupil = Count().Fact(), ofParent = Question(ValueKind.Number, per: SubjectKind.Parent), limit = Limit(3),
            inCycle = (Count() with { In = Cycle }).Fact();
        Assert.Equal((false, false, true), Said(limit));
        Assert.Equal((false, false, false), Said(limit, ofPupil));
        Assert.Equal((false, true, false), Said(limit, ofParent));
        Assert.Equal((true, false, false), Said(ofPupil, inCycle));
        Assert.Equal((true, false, false), Said(inCycle, ofPupil));

        // What is asked of any parent is not of one.
        Expression any = new Comparison(new Reference(ofParent, Qualifier.AnyParent), ">=", new Literal(Value.Exact(1), "1"));
        Assert.False(new ConditionFact { Name = "c", When = any }.IsPerParent);
        Assert.True(new ConditionFact { Name = "c" }.IsOfSchool);
        Assert.Equal(["x", "y"], new ConditionFact { Name = "c", When = new AllOf([new Predicate(Yes("x"), false, Qualifier.Own),
            new Predicate(Yes("y"), true, Qualifier.School)]) }.Uses.Select(u => u.Name));

        static (bool, bool, bool) Said(params Symbol[] names)
        {
            var condition = new ConditionFact { Name = "c", When = new AllOf([.. names.Select(n =>
                new Comparison(new Reference(n, Qualifier.Own), ">=", new Literal(Value.Exact(1), "1")))]) };
            var sum = new NumberFact(names.Select(n => (Operand)new Reference(n, Qualifier.Own))
                .Aggregate((x, y) => new Arithmetic(x, '+', y))) { Name = "n" };
            Assert.Equal((condition.NeedsPathway, condition.IsPerParent, condition.IsOfSchool),
                (sum.NeedsPathway, sum.IsPerParent, sum.IsOfSchool));
            return (condition.NeedsPathway, condition.IsPerParent, condition.IsOfSchool);
        }
    }

    [Theory]
    [InlineData(">=", "<", "<=")]
    [InlineData(">", "<=", "<")]
    [InlineData("<=", ">", ">=")]
    [InlineData("<", ">=", ">")]
    [InlineData("==", "!=", "==")]
    [InlineData("!=", "==", "!=")]
    public void A_comparison_has_an_opposite_and_another_side(string op, string opposite, string turned)
    {
        Comparison comparison = new(new Reference(Yes("x"), Qualifier.Own), op, new Literal(Value.Exact(1), "1"));
        Assert.Equal($"x {op} 1", comparison.Text);
        Assert.Equal($"x {opposite} 1", Assert.IsType<Comparison>(comparison.Negated()).Text);
        Assert.Equal(turned, Comparison.Turned(op));
        Comparison any = new(new Literal(Value.Exact(1), "1"), op, new Reference(Yes("x"), Qualifier.AnyParent));
        Assert.Equal($"1 {op} anyParent.x", any.Text);
        Assert.Same(any, Assert.IsType<NoParent>(any.Negated()).OfAny);
        Assert.Same(any, Assert.IsType<NoParent>(any.Negated()).Negated());
        Assert.True(any.IsOfAnyParent);
        Assert.False(comparison.IsOfAnyParent);
    }

    [Fact]
    public void Conditions_and_sums_are_denied_and_written()
    {
        Predicate x = new(Yes("x"), false, Qualifier.Own), y = new(Yes("y"), true, Qualifier.School);
        Assert.Equal([true, false], Assert.IsType<AnyOf>(new AllOf([x, y]).Negated()).Parts.Select(p => ((Predicate)p).IsNegated));
        Assert.Equal([true, false], Assert.IsType<AllOf>(new AnyOf([x, y]).Negated()).Parts.Select(p => ((Predicate)p).IsNegated));
        Assert.IsType<NoParent>(new Predicate(Yes("x"), false, Qualifier.AnyParent).Negated());
        Assert.Equal(("x y", "x"), (Names(new AllOf([x, y]).Names), Names(new AllOf([x, y]).OwnNames)));
        Assert.Equal(("x y", "x"), (Names(new AnyOf([x, y]).Names), Names(new AnyOf([x, y]).OwnNames)));
        Assert.Null(new AllOf([x, y]).OwnSymbols);
        Assert.Equal("x", Names(new AllOf([x]).OwnSymbols!));
        Assert.Equal(("school.y", "anyParent.y", "y"), (y.AsTerm.Text, new Reference(Yes("y"), Qualifier.AnyParent).Text,
            new Reference(Yes("y"), Qualifier.Own).Text));

        Operand count = new Reference(Count().Fact(), Qualifier.Own), two = new Literal(Value.Exact(2), "2"),
            other = new Reference(Question(ValueKind.Number), Qualifier.AnyParent);
        Arithmetic sum = new(two, '+', count), product = new(count, '*', two);
        Assert.Equal(("2 + c", Unit.Sessions, "c"), (sum.Text, sum.Unit, sum.Named!.Name));
        Assert.Equal(("c * 2", Unit.Sessions, "c"), (product.Text, product.Unit, product.Named!.Name));
        Assert.Equal((new Interval(Ratio.Of(1), Ratio.Of(2)), new Interval(Ratio.Of(2), Ratio.Of(2))), (sum.Scale, product.Scale));
        Assert.Equal((false, true, true), (sum.IsOfAnyParent, new Arithmetic(sum, '-', other).IsOfAnyParent,
            new Arithmetic(other, '-', sum).IsOfAnyParent));
        Assert.Equal(("c q", "c"), (Names(new Arithmetic(sum, '-', other).Names), Names(new Arithmetic(sum, '-', other).OwnNames)));

        InList list = new([Compare(1), Compare(2)], "x in (1, 2)");
        Assert.Equal(("x in (1, 2)", false), (list.Text, list.IsNegated));
        var none = Assert.IsType<InList>(list.Negated());
        Assert.Equal(("not (x in (1, 2))", true), (none.Text, none.IsNegated));
        Assert.Equal(["x != 1", "x != 2"], Assert.IsType<AllOf>(none.Parts).Parts.Select(p => ((Comparison)p).Text));
        Assert.Equal(["x == 1", "x == 2"], Assert.IsType<AnyOf>(list.Parts).Parts.Select(p => ((Comparison)p).Text));
        Assert.Equal(["1", "2"], list.Values.Select(v => v.Text));
        Assert.Equal("x in (1, 2)", Assert.IsType<InList>(none.Negated()).Text);

        static Comparison Compare(int value) => new(new Reference(Yes("x"), Qualifier.Own), "==",
            new Literal(Value.Exact(value), $"{value}"));
    }

    [Fact]
    public void A_question_says_what_it_uses_and_what_is_taken_without_a_school()
    {
        var plain = new QuestionName(new(ValueKind.Truth)) { Name = "q", Assume = Value.True };
        Assert.Equal((true, true), (plain.Assumed!.IsAssumed, plain.WithoutSchool!.IsTrue));
        Assert.Empty(plain.Uses);
        plain.When = new Predicate(Yes("x"), false, Qualifier.Own);
        Assert.Equal(["x"], plain.Uses.Select(u => u.Name));
        Assert.Equal(["x"], plain.Parts.Names.Select(u => u.Name));
        Assert.Null(plain.WithoutSchool);
        Assert.Empty(plain.Parts.Windows);
        plain.Validity = new AnswerValidity(null, Cycle);
        Assert.Equal([Cycle], plain.Parts.Windows);
        Assert.Null(new QuestionName(new(ValueKind.Truth)) { Name = "q" }.Assumed);
        Assert.Equal((true, false, false, true), (Question(ValueKind.Truth, per: SubjectKind.Parent).IsPerParent,
            Question(ValueKind.Truth).IsPerParent, Question(ValueKind.Truth).IsOfSchool,
            Question(ValueKind.Truth, per: SubjectKind.School).IsOfSchool));
    }

    [Fact]
    public void What_every_pupil_has_has_a_title() => Assert.Equal(
        "yearGroup Year group, onRoll On roll, admitted First day on roll, left Last day on roll, born Date of birth, age Age",
        string.Join(", ", BuiltIn.All(YearGroups.Numbered).Select(s => $"{s.Name} {s.Title}")));

    private static SessionFilter Filter => new("x", 1, []);

    private static string Names(IEnumerable<Symbol> names) => string.Join(' ', names.Select(n => n.Name));

    private static ConditionFact Yes(string name) => new() { Name = name };

    private static ThresholdName Limit(int value) => new(Unit.None, [(new(2026, 8, 1), Ratio.Of(value), "")]) { Name = "t" };

    private static QuestionName Question(ValueKind kind, string[]? choices = null, SubjectKind per = SubjectKind.Pupil) =>
        new(new(kind, choices)) { Name = "q", Per = per };

    private static CountForm Count() => new(null, null, null, []);

    /// <summary>A count of sessions, as it is made up.</summary>
    private sealed record CountForm(Window? In, Window? Extreme, Anchor? AsAt, IReadOnlyList<(string, bool)> NotCoveredBy)
    {
        public CountFact Fact() => new(false)
        {
            Name = "c", Of = Filter, In = In, Extreme = Extreme, AsAt = AsAt, NotCoveredBy = NotCoveredBy,
        };
    }
}
