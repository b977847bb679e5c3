using System.Text.Json.Nodes;

namespace AttendanceRules.Cli.Tests;

/// <summary><c>today --format json</c>: the morning list and a pupil's page, in the shapes that the published schema describes.</summary>
public sealed class TodayJsonTests
{
    [Fact]
    public void The_list_meets_the_schema() => Assert.Empty(TodaySchema.Errors(Today()));

    [Fact]
    public void The_schools_of_a_trust_meet_the_schema() => Assert.Empty(TodaySchema.Errors(Run("seeds/school", "seeds/self-evaluation")));

    // P044: where support is appropriate, the contract and the supervision order come, and the notice falls away for now.
    [Fact]
    public void A_question_says_what_each_answer_brings()
    {
        var page = JsonNode.Parse(Today("--pupil", "P044"))!;
        var support = page["answersWanted"]!.AsArray().Single(q => (string?)q!["question"] == "supportAppropriate")!;
        Assert.Equal(["yes", "no"], support["answers"]!.AsArray().Select(a => (string?)a!["answers"]));
        Assert.StartsWith("calls for: Offer formal support together with the school: an attendance contract (parent P044-B)",
            (string)support["answers"]![0]!["brings"]!, StringComparison.Ordinal);
        Assert.EndsWith("Then asked: noticeBestTool (parent P044-A)", (string)support["answers"]![1]!["brings"]!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("P001")]
    [InlineData("P012")]
    [InlineData("P013")]
    [InlineData("P044")]
    public void A_pupils_page_meets_the_schema(string pupil) => Assert.Empty(TodaySchema.Errors(Today("--pupil", pupil)));

    [Fact]
    [Trait("Category", "Slow")]
    public void So_do_the_list_and_a_page_of_the_academy()
    {
        Assert.Empty(TodaySchema.Errors(Run("seeds/academy")));
        Assert.Empty(TodaySchema.Errors(Run("seeds/academy", "--pupil", "A0003")));
    }

    [Fact]
    public void The_schema_refuses_a_member_that_it_does_not_know_one_that_is_missing_and_a_day_that_is_none()
    {
        var page = JsonNode.Parse(Today("--pupil", "P013"))!.AsObject();
        Assert.NotEmpty(TodaySchema.Errors(With(page, p => p["actions"] = new JsonArray())));
        Assert.NotEmpty(TodaySchema.Errors(With(page, p => p.Remove("next"))));
        Assert.NotEmpty(TodaySchema.Errors(With(page, p => p["asOf"] = "2026-11-31")));
        Assert.NotEmpty(TodaySchema.Errors(With(page, p => p["toDo"]![0]!["actions"]![0]!["status"] = "ahead")));
    }

    // P013 has N on 20 November: ask today; the fifth school day from then on is 27 November.
    [Fact]
    public void The_page_says_who_does_what_by_when_and_what_comes_next()
    {
        var page = JsonNode.Parse(Today("--pupil", "P013"))!;
        Assert.Equal(
            [
                "pupil", "asOf", "packs", "groups", "pathways", "toDo", "answersWanted", "stepsOnRecord", "stepsLeftOut", "next", "notes",
            ],
            page.AsObject().Select(m => m.Key));
        Assert.Equal(["attendance staff", "school"], page["toDo"]!.AsArray().Select(g => (string?)g!["who"]));
        Assert.Equal(["ask-reason 2026-11-20", "establish-reason 2026-11-27"], Texts(page["toDo"]![0]!["actions"]!, "action", "due"));
        Assert.Equal(["tell-social-worker ", "barriers-meeting "], Texts(page["toDo"]![1]!["actions"]!, "action", "due"));
        Assert.Equal(["2026-11-20 lastDay ask-reason", "2026-11-27 lastDay establish-reason", "2026-11-27 from record-as-o"],
            Texts(page["next"]!, "day", "kind", "name"));
        Assert.Empty(page["answersWanted"]!.AsArray());
    }

    // The conversation of P044 was arranged on 16 November for the 18th; nothing says how it went.
    [Fact]
    public void A_step_says_when_it_was_to_take_place_and_that_its_outcome_is_missing()
    {
        var page = JsonNode.Parse(Today("--pupil", "P044"))!;
        Assert.Equal(["2026-11-16 formal-conversation P044-B 2026-11-18 true", "2026-10-20 targeted-support   false",
            "2026-10-12 barriers-meeting   false"],
            Texts(page["stepsOnRecord"]!, "date", "action", "parent", "arrangedFor", "outcomeMissing"));
        var notice = page["answersWanted"]!.AsArray().Single(q => (string?)q!["question"] == "noticeBestTool")!;
        Assert.Equal(("P044-B", "school"), ((string?)notice["about"], (string?)notice["of"]));
        Assert.Equal(["penalty-notice"], notice["decides"]!.AsArray().Select(a => (string?)a));
    }

    // Both parents of P012 have a contract on record since 14 October.
    [Fact]
    public void A_pathway_says_its_stage_for_each_parent_and_what_was_not_used_is_a_note()
    {
        var page = JsonNode.Parse(Today("--pupil", "P012"))!;
        Assert.Equal(["P012-A contract 2026-10-14 undecided", "P012-B contract 2026-10-14 undecided"],
            Texts(page["pathways"]!, "parent", "stage", "since", "status"));
        Assert.Contains("Rows of the school's records that were not used: 7. evaluate --rejects FILE lists them.",
            page["notes"]!.AsArray().Select(n => (string?)n));
    }


    private static IEnumerable<string> Texts(JsonNode list, params string[] members) =>
        list.AsArray().Select(item => string.Join(' ', members.Select(m => item![m]?.ToString())));

    private static string With(JsonObject page, Action<JsonObject> change)
    {
        var copy = page.DeepClone().AsObject();
        change(copy);
        return copy.ToJsonString();
    }

    private static string Today(params string[] more) => Run(["seeds/school", .. more]);

    private static string Run(params string[] arguments)
    {
        var outcome = CommandLine.RunHere(["today", .. arguments, "--as-of", "2026-11-20", "--format", "json"]);
        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        return outcome.Output;
    }
}
