using System.Text.Json;
using AttendanceRules.RulesEngine.Export;
using AttendanceRules.RulesEngine.Results;
using AttendanceRules.Tests.Properties;
using RulesEngine.Models;
using Engine = RulesEngine.RulesEngine;

namespace AttendanceRules.RulesEngine.Tests.Export;

/// <summary>What is exported of a book: expressions as a team would write them, properties, and what is not carried.</summary>
public sealed class ExportTests
{
    private static readonly WorkflowExport Forms = FormsPack.Book.ExportWorkflows();
    private static readonly Workflow[] Workflows = Forms.ToWorkflows();

    [Theory]
    [InlineData("below/ring", "certain.missed < certain.level")]
    [InlineData("either/ring", "certain.open == true || (certain.rate >= 12.5m && certain.onRoll == false)")]
    [InlineData("listed/ring", "certain.kind == \"x\" || certain.kind == \"y\"")]
    [InlineData("unlisted/ring", "certain.kind != \"x\" && certain.kind != \"y\"")]
    [InlineData("within/ring", "certain.missed >= 2 && certain.missed <= 6")]
    [InlineData("told/ring", "certain.said == \"so \\\"big\\\" \\\\ so\" || certain.house != \"oak\"")]
    [InlineData("dated/ring", "certain.rang >= certain.since")]
    [InlineData("sum/ring", "certain.missed.Plus(certain.level.Times(certain.Number(2))) > certain.many")]
    [InlineData("ofSchool/ring", "certain.School.policy == true && certain.missed > 0")]
    [InlineData("staffed/ring", "certain.School.policy == false || certain.School.staff < 10")]
    [InlineData("anyParent/ring", "certain.Parents.Any(one => one.agrees == true)")]
    [InlineData("noParent/ring", "!(possible.Parents.Any(one => one.agrees == true)) && certain.missed >= 1")]
    [InlineData("anyCalls/ring", "certain.Parents.Any(one => certain.missed <= one.calls)")]
    [InlineData("noCalls/ring", "!(possible.Parents.Any(one => one.calls >= possible.missed)) && "
        + "!(possible.Parents.Any(one => one.agrees == true))")]
    [InlineData("named/ring", "certain.often == false")]
    [InlineData("eachParent/ring", "certain.missed >= 2")]
    [InlineData("ways/ring", "certain.missed >= 1 && certain.open == true")]
    [InlineData("ways/write", "certain.missed >= 1")]
    [InlineData("choice/meet", "certain.missed >= 5")]
    [InlineData("grouped/ring", "(certain.often == true || certain.missed >= 1) && certain.open == true")]
    [InlineData("inEverybody/ring", "certain.open == true")]
    [InlineData("held/ring", "certain.house == \"elm\"")]
    public void A_condition_is_written_as_a_team_would_write_it(string rule, string expression)
    {
        var name = rule + "@2026-08-01";
        var possible = expression.Replace("certain", "*", StringComparison.Ordinal).Replace("possible", "certain", StringComparison.Ordinal)
            .Replace("*", "possible", StringComparison.Ordinal);
        Assert.Equal("asOf >= \"2026-08-01\" && " + Beside(expression), Rule("pupil.certain", name).Expression);
        Assert.Equal("asOf >= \"2026-08-01\" && " + Beside(possible), Rule("pupil.possible", name).Expression);
    }

    [Theory]
    [InlineData("pupil.certain", "always/plan@2026-08-01", "asOf >= \"2026-08-01\"")]
    [InlineData("pupil.certain", "editions/ring@2026-08-01", "asOf >= \"2026-08-01\" && asOf <= \"2026-10-02\" && certain.missed >= 2")]
    [InlineData("pupil.certain", "editions/ring@2026-10-03", "asOf >= \"2026-10-03\" && certain.missed >= 4")]
    [InlineData("pupil.certain", "twice/ring@2026-08-01", "asOf >= \"2026-08-01\" && certain.missed == 1")]
    [InlineData("pupil.certain", "twice/ring@2026-09-14", "asOf >= \"2026-09-14\" && asOf <= \"2026-11-06\" && certain.missed != 1")]
    [InlineData("pupil.certain", "steps/first/meet@2026-09-07", "asOf >= \"2026-09-07\" && certain.missed >= 2")]
    [InlineData("pupil.certain", "steps/third/write@2026-09-07",
        "asOf >= \"2026-09-07\" && asOf <= \"2026-10-30\" && certain.missed >= 6")]
    [InlineData("parent.certain", "ofParent/write@2026-08-01", "asOf >= \"2026-08-01\" && certain.agrees == true && certain.missed >= 2 && "
        + "!(possible.Parents.Any(one => one.calls > 4))")]
    [InlineData("parent.possible", "eachParent/write@2026-08-01",
        "asOf >= \"2026-08-01\" && possible.Pupil.missed >= 2 && possible.agrees == false")]
    [InlineData("school.certain", "school.group/plan@2026-08-01", "asOf >= \"2026-08-01\" && "
        + "certain.Pupils.Any(one => one.often == true || one.missed >= 1) && certain.policy == true")]
    [InlineData("school.possible", "school.own/plan@2026-08-01",
        "asOf >= \"2026-08-01\" && possible.policy == true && possible.staff >= 3")]
    [InlineData("names.pupil.possible", "often", "possible.missed >= possible.level")]
    [InlineData("names.pupil.certain", "calm", "(asOf >= \"2026-08-01\" && asOf <= \"2026-09-30\" && certain.missed < 2) || "
        + "(asOf >= \"2026-10-01\" && certain.missed < 4 && certain.open == false)")]
    [InlineData("names.school.certain", "schoolwide", "certain.policy == true")]
    public void Dates_parents_and_the_school_are_written_too(string workflow, string rule, string expression) =>
        Assert.Equal(expression, Rule(workflow, rule).Expression);

    [Fact]
    public void Properties_carry_action_stakeholders_sources_and_dates()
    {
        var properties = Rule("parent.possible", "eachParent/write@2026-08-01").Properties;
        Assert.Equal(("eachParent", "write", "Write home", "possible", "parent", "parent", "2026-08-01", "missed >= 2", "not agrees"),
            (properties["rule"], properties["action"], properties["actionTitle"], properties["reading"], properties["of"],
                properties["each"], properties["from"], properties["when"], properties["lineWhen"]));
        Assert.Equal(["school", "localAuthority"], (IReadOnlyList<string>)properties["stakeholders"]);
        Assert.Equal(("2 school days", "Deadline"), (Rule("pupil.certain", "twice/ring@2026-08-01").Properties["due"],
            Assert.Single((IReadOnlyList<string>)Rule("pupil.certain", "twice/ring@2026-08-01").Properties["notCarried"])));
        Assert.Equal("2026-11-06", Rule("pupil.certain", "twice/ring@2026-09-14").Properties["until"]);
        var held = Rule("pupil.certain", "held/ring@2026-08-01").Properties;
        Assert.Equal(("ring", "Elm rings itself.", false), (held["withholds"], held["because"], held.ContainsKey("action")));

        var england = RuleBook.England.ExportWorkflows().ToWorkflows().Single(w => w.WorkflowName == "pupil.certain").Rules
            .Single(r => r.RuleName == "CSW.LA.2/education-plan@2022-09-01").Properties;
        Assert.Equal(["expectations-2022#CSW.LA.2"], (IReadOnlyList<string>)england["sources"]);
        Assert.Equal(("withSocialWorker", "localAuthority", "guidance", "england"),
            (england["group"], england["cell"], england["basis"], england["pack"]));
    }

    [Fact]
    public void What_is_not_carried_is_listed_with_its_rules()
    {
        var listed = Forms.NotCarried.Where(n => n.Rules.Count > 0).ToDictionary(n => n.Kind, n => string.Join(' ', n.Rules));
        Assert.Equal(new Dictionary<NotCarriedKind, string>
        {
            [NotCarriedKind.Event] = "after", [NotCarriedKind.Pathway] = "circling steps/second", [NotCarriedKind.Turn] =
                "steps/first steps/third", [NotCarriedKind.Deadline] = "twice", [NotCarriedKind.FirstOf] = "ways",
            [NotCarriedKind.OneOf] = "choice", [NotCarriedKind.Withhold] = "held",
        }, listed);
        Assert.Equal([NotCarriedKind.Facts, NotCarriedKind.Record], Forms.NotCarried.Where(n => n.Rules.Count == 0).Select(n => n.Kind));
        Assert.Contains("- A rule with an event calls once for each event. A workflow has no memory of events, so the rule is left out."
            + "\n  after\n", Forms.ToText(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Books.Ladders), MemberType = typeof(Books))]
    public void Each_rule_and_stage_is_carried_or_listed(string name)
    {
        var book = Books.Of(name);
        var export = book.ExportWorkflows();
        var listed = export.NotCarried.SelectMany(n => n.Rules).Concat(export.Lines.Select(l => l.Line.Id))
            .ToHashSet(StringComparer.Ordinal);
        var all = book.Book.Rules.Select(r => r.Id).Concat(book.Book.Pathways.SelectMany(p => p.Stages.Select(s => $"{p.Id}/{s.Id}")));
        Assert.All(all, id => Assert.Contains(id, listed));
        Assert.Equal(export.Lines.Count, export.Lines.Select(l => l.Name).Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [InlineData("england")]
    [InlineData("fenmoor")]
    [InlineData("addressing-absence")]
    [InlineData("forms")]
    public void Each_expression_holds_as_many_comparisons_as_the_condition(string name)
    {
        var export = (name == "forms" ? FormsPack.Book : Books.Of(name)).ExportWorkflows();
        Assert.NotEmpty(export.Lines);
        Assert.All(export.Lines, l => Assert.All(Enum.GetValues<Reading>(), reading =>
            Assert.Equal(Conditions.Count(l.Line), Conditions.Count(l.Line.Expression(reading)))));
        Assert.True(export.Lines.Sum(l => Conditions.Count(l.Line)) > 0);
    }

    [Fact]
    public void The_json_is_read_by_the_engine_and_is_the_same_workflows()
    {
        var read = JsonSerializer.Deserialize<Workflow[]>(Forms.ToJson())!;
        Assert.Equal(Workflows.SelectMany(w => w.Rules.Select(r => (w.WorkflowName, r.RuleName, r.Expression, r.SuccessEvent))),
            read.SelectMany(w => w.Rules.Select(r => (w.WorkflowName, r.RuleName, r.Expression, r.SuccessEvent))));
        var engine = new Engine(read);
        var on = new DateOnly(2026, 9, 16);
        var results = Asking.Run(engine, "pupil.certain", FormsPack.Book.RuleParameters(Made.Pupil(on, "2026-09-02 O").Create(), on));
        Assert.True(results.Single(r => r.Rule.RuleName == "within/ring@2026-08-01").IsSuccess);
    }

    [Fact]
    public void Of_a_withheld_action_and_a_choice_the_truths_are_read_together()
    {
        var on = new DateOnly(2026, 9, 16);
        var parameters = FormsPack.Book.RuleParameters(Made.Pupil(on, "2026-09-02 O", "2026-09-03 ?").Create(), on);
        var engine = new Engine(Workflows);
        var truths = WorkflowTruths.Of(Asking.Run(engine, "pupil.certain", parameters),
            Asking.Run(engine, "pupil.possible", parameters));

        // Two to four are missed; the level is three.
        Assert.Equal((Truth.True, Truth.Undecided, Truth.False, Truth.Undecided), (truths["within/ring@2026-08-01"],
            truths["below/ring@2026-08-01"], truths["choice/meet@2026-08-01"], truths["held/ring@2026-08-01"]));
    }

    private static Rule Rule(string workflow, string rule) =>
        Workflows.Single(w => w.WorkflowName == workflow).Rules.Single(r => r.RuleName == rule);

    // Beside the date an "or" has parentheses.
    private static string Beside(string expression) =>
        expression.Contains(" || ", StringComparison.Ordinal) && !expression.StartsWith('(') ? $"({expression})" : expression;
}
