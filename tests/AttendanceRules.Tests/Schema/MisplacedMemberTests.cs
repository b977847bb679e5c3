using System.Text.Json.Nodes;
using AttendanceRules.Packs.Binding.Facts;
using AttendanceRules.Packs.Schema;

namespace AttendanceRules.Tests.Schema;

/// <summary>What does not fit is refused by the schema, in each kind of fact, in rules, stages and what is inside them.</summary>
public sealed class MisplacedMemberTests
{
    private static readonly DefinitionSchema Fact = new("fact");

    public static TheoryData<string> Kinds => [.. FactSchema.Kinds.Select(k => k.Definition)];

    public static TheoryData<string> Concepts => [.. PackSchema.Concepts.Where(c => c != ObjectSchema.File).Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_example_of_each_kind_of_fact_is_taken(string kind) => Assert.True(Fact.Takes(Example(kind).ToJsonString()));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Each_member_of_another_kind_of_fact_is_refused(string kind)
    {
        var (_, binder, choices) = FactSchema.Kinds.Single(k => k.Definition == kind);
        var own = (choices.Count > 0 ? binder.MembersOf(choices[0]) : binder.Members).Append(binder.Key).ToList();
        var other = FactKinds.Keys.Concat(FactKinds.Members).Except(own).ToList();
        Assert.True(other.Count > 20);
        Assert.All(other, m =>
        {
            var fact = Example(kind);
            fact[m.Name] = SchemaExamples.Of(ObjectSchema.Fact, m)?[0]?.DeepClone() ?? (m.Choices.Count > 0 ? m.Choices[0] : "");
            Assert.False(Fact.Takes(fact.ToJsonString()), m.Name);
        });
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void So_is_a_fact_that_lacks_what_its_kind_needs(string kind)
    {
        var (_, binder, choices) = FactSchema.Kinds.Single(k => k.Definition == kind);
        foreach (var needed in binder.NeededBy(choices.Count > 0 ? choices[0] : ""))
        {
            var fact = Example(kind);
            Assert.True(fact.Remove(needed));
            Assert.False(Fact.Takes(fact.ToJsonString()), needed);
        }
    }

    [Theory]
    [InlineData("""{ "count": "weeks", "of": "absence", "in": "ever" }""")] // no such count
    [InlineData("""{ "run": "weeks", "of": "absence", "in": "ever" }""")]
    [InlineData("""{ "casework": "last", "action": "ring" }""")]
    [InlineData("""{ "casework": "count", "action": "ring" }""")] // in no time
    [InlineData("""{ "casework": "outcome", "action": "ring", "outcome": "reached" }""")]
    [InlineData("""{ "band": "rate", "rows": {}, "values": [] }""")]
    [InlineData("""{ "band": "rate", "rows": {}, "before": "none" }""")] // before no checkpoint
    [InlineData("""{ "rate": "absence", "in": "school year", "highest": "ever", "lowest": "ever" }""")]
    [InlineData("""{ "is": "a", "date": "ever" }""")] // two kinds
    [InlineData("""{ "title": "no kind" }""")]
    [InlineData("""{ "replaces": "a@2026-09-01", "in": "ever" }""")] // no reason
    public void A_fact_that_makes_no_sense_is_refused(string fact) => Assert.False(Fact.Takes(fact));

    [Theory]
    [InlineData("""{ "replaces": "a@2026-09-01", "reason": "x", "in": "ever" }""")]
    [InlineData("""{ "replaces": "a@2026-09-01", "reason": "x", "rate": "absence" }""")]
    public void A_change_writes_only_what_it_changes(string fact) => Assert.True(Fact.Takes(fact));

    [Theory]
    [MemberData(nameof(Concepts))]
    public void The_example_of_each_concept_is_taken_and_an_unknown_member_is_not(string name)
    {
        var concept = PackSchema.Concepts.Single(c => c.Name == name);
        var schema = new DefinitionSchema(PackSchema.KeyOf(concept));
        var example = SchemaExamples.OfConcept(concept).AsObject();
        Assert.True(schema.Takes(example.ToJsonString()));
        example["unheardOf"] = 1;
        Assert.False(schema.Takes(example.ToJsonString()));
    }

    [Fact]
    public void A_rule_has_no_member_of_a_stage_and_a_stage_none_of_a_rule()
    {
        var (rule, stage) = (new DefinitionSchema("rule"), new DefinitionSchema("stage"));
        Assert.True(stage.Takes(SchemaExamples.OfStage().ToJsonString()));
        Assert.All(ObjectSchema.Rule.Members.Except(RuleSchema.RuleMembers), m =>
            Assert.False(rule.Takes(With(SchemaExamples.OfConcept(ObjectSchema.Rule).AsObject(), m)), m.Name));
        Assert.All(ObjectSchema.Rule.Members.Except(RuleSchema.StageMembers), m =>
            Assert.False(stage.Takes(With(SchemaExamples.OfStage().AsObject(), m)), m.Name));
    }

    [Theory]
    [InlineData("rule", """{ "withhold": "ring" }""")] // no reason
    [InlineData("rule", """{ "withhold": "ring", "because": "x", "due": "5 school days" }""")]
    [InlineData("rule", """{ "withhold": "ring", "because": "x", "group": "g" }""")]
    [InlineData("rule", """{ "do": [ "ring" ], "because": "x" }""")]
    [InlineData("rule", """{ "do": [ "ring" ], "cell": "school" }""")] // a cell without a row
    [InlineData("rule", """{ "do": [ "ring" ], "oneOf": [ "visit", "write" ] }""")]
    [InlineData("rule", """{ "when": "a" }""")] // without an action
    [InlineData("rule", """{ "due": "5 school days", "do": [ { "action": "ring", "every": "5 school days" } ] }""")]
    [InlineData("rule", """{ "do": [ "ring" ], "basis": "law" }""")]
    [InlineData("stage", """{ "do": [ "ring" ] }""")] // without a name
    [InlineData("stage", """{ "id": "a", "do": [ "ring" ], "due": "5 school days from event" }""")]
    [InlineData("line", """{ "action": "ring", "every": "5 school days", "due": "5 school days" }""")]
    [InlineData("line", """{ "action": "ring", "each": "pupil" }""")]
    [InlineData("watch", """{ "improved": "a" }""")] // without an end
    [InlineData("watch", """{ "for": "2 school weeks", "until": "2026-11-20" }""")]
    [InlineData("watch", """{ "for": "2 school weeks", "then": "close" }""")]
    [InlineData("watch", """{ "for": "2 school weeks", "atMost": "3 school weeks" }""")]
    [InlineData("schoolWeek", """{ "begins": "Montag", "days": "Monday", "workingDays": "Monday" }""")]
    [InlineData("schoolWeek", """{ "begins": "Monday", "days": [ "Mon" ], "workingDays": "Monday" }""")]
    [InlineData("schoolYear", """{ "from": "1 August" }""")]
    [InlineData("action", """{ "title": "x", "by": "school", "values": { "on": "day" } }""")]
    [InlineData("priority", """{ "title": "x", "rank": 1, "kinds": "urgent" }""")]
    public void What_means_nothing_together_is_refused(string definition, string text) =>
        Assert.False(new DefinitionSchema(definition).Takes(text));

    private static JsonObject Example(string kind) => SchemaExamples.OfFact(kind).AsObject();

    private static string With(JsonObject of, MemberSchema member)
    {
        of[member.Name] = SchemaExamples.Of(ObjectSchema.Rule, member)?[0]?.DeepClone()
            ?? (member.Choices.Count > 0 ? member.Choices[0] : SchemaExamples.OfConcept(ObjectSchema.Watch));
        return of.ToJsonString();
    }
}
