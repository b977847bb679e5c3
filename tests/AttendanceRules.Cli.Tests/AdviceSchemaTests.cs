using System.Text.Json.Nodes;
using AttendanceRules.Advice;
using AttendanceRules.Import;
using AttendanceRules.Records;

namespace AttendanceRules.Cli.Tests;

/// <summary>Advice as JSON, in each of its forms, is what <c>rules/advice.schema.json</c> says.</summary>
public sealed class AdviceSchemaTests
{
    private static readonly PublishedSchema Schema = new("advice.schema.json");
    private static readonly DateOnly Day = new(2026, 11, 20);

    private static readonly SchoolRecord School =
        SchoolFolder.Read(RepositoryFolder.Of("seeds", "school"), ImportVocabulary.Of(RuleBook.England));

    private static readonly SchoolAdvice Advice =
        RuleBook.England.Advise(School, Day, new AdviceOptions { Facts = [AdviceOptions.AllFacts] });

    [Fact]
    public void Every_pupil_of_the_sample_school_meets_the_schema() =>
        Assert.All(Advice.Pupils, p => Assert.Empty(Schema.Errors(p.ToJson())));

    [Fact]
    public void So_does_the_compact_form() => Assert.All(Advice.Pupils, p => Assert.Empty(Schema.Errors(p.ToJson(compact: true))));

    [Fact]
    public void So_does_every_pupil_alone() =>
        Assert.All(School.Pupils, p => Assert.Empty(Schema.Errors(RuleBook.England.Advise(p, Day).ToJson())));

    [Fact]
    public void Every_pupil_is_the_same_when_read_back() =>
        Assert.All(Advice.Pupils, p => Assert.Equal(p.ToJson(), PupilAdvice.FromJson(p.ToJson(compact: true)).ToJson()));

    [Fact]
    public void So_does_the_advice_on_the_school()
    {
        Assert.Empty(Schema.Errors(Advice.ToJson()));
        Assert.Empty(Schema.Errors(Advice.ToJson(compact: true)));
    }

    [Theory]
    [InlineData("seeds/school")]
    [InlineData("seeds/self-evaluation")]
    public void So_does_what_evaluate_writes(string school)
    {
        var outcome = CommandLine.RunHere("evaluate", school, "--as-of", "2026-11-20", "--format", "json", "--facts", "absenceRate");
        Assert.Equal(0, outcome.ExitCode);
        Assert.Empty(Schema.Errors(outcome.Output));
    }

    [Fact]
    public void So_does_each_of_its_lines()
    {
        var outcome = CommandLine.RunHere("evaluate", "seeds/school", "--as-of", "2026-11-20", "--format", "jsonl");
        Assert.Equal(School.Pupils.Count + 2, outcome.Lines.Length);
        Assert.All(outcome.Lines, line => Assert.Empty(Schema.Errors(line)));
    }

    [Fact]
    public void The_schema_refuses_a_member_that_it_does_not_know_one_that_is_missing_and_a_word_that_is_none()
    {
        var advice = JsonNode.Parse(Advice.Pupils.First(p => p.Actions.Count > 0).ToJson())!.AsObject();
        Assert.NotEmpty(Schema.Errors(With(advice, a => a["actionz"] = new JsonArray())));
        Assert.NotEmpty(Schema.Errors(With(advice, a => a.Remove("asOf"))));
        Assert.NotEmpty(Schema.Errors(With(advice, a => a["schemaVersion"] = 2)));
        Assert.NotEmpty(Schema.Errors(With(advice, a => a["actions"]![0]!["status"] = "late")));
        Assert.NotEmpty(Schema.Errors(With(advice, a => a["actions"]![0]!["due"] = "2026-11-31")));
    }

    private static string With(JsonObject advice, Action<JsonObject> change)
    {
        var copy = advice.DeepClone().AsObject();
        change(copy);
        return copy.ToJsonString();
    }
}
