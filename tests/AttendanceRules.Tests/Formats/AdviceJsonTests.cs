using System.Text.Json;
using System.Text.Json.Nodes;
using AttendanceRules.Advice;
using AttendanceRules.Calendar;
using AttendanceRules.Records;

namespace AttendanceRules.Tests.Formats;

/// <summary>Advice as JSON has one shape, says by which packs and on what knowledge it was given, and can be read back.</summary>
public sealed class AdviceJsonTests
{
    private static readonly DateOnly Day = new(2026, 11, 20);

    private static PupilAdvice England { get; } = RuleBook.England.Advise(
        Made.Pupil(Day, [.. Enumerable.Range(5, 14).Select(d => $"2026-10-{d:00} N G"), "2026-11-16 ?"]).InYear(8, Day)
            .WithParents("A", "B").Supplied("hasSocialWorker").Did(new(2026, 10, 12), "barriers-meeting").Create(),
        new Viewpoint(Day, new DateOnly(2026, 11, 23)), new AdviceOptions { Facts = [AdviceOptions.AllFacts] });

    // Every member that can be left out is in one of these, and every kind of value.
    private static PupilAdvice MadeUp { get; } = England with
    {
        School = "S1", Book = null, KnownOn = null,
        Facts = new SortedDictionary<string, FactValue>(StringComparer.Ordinal)
        {
            ["date"] = new() { State = ValueState.Known, Date = Day },
            ["least"] = new() { State = ValueState.Between, Least = 2.5m, Unit = Unit.SchoolDays },
            ["none"] = new() { State = ValueState.NotApplicable, Because = "no letter is on record" },
            ["third"] = new() { State = ValueState.Known, Least = 100m / 3, Most = 100m / 3, Unit = Unit.Percent, Words = "1/3" },
            ["text"] = new() { State = ValueState.Known, Text = "none" },
            ["unknown"] = new() { State = ValueState.Unknown, Unit = Unit.Sessions },
            ["yes"] = new() { State = ValueState.Known, IsYes = true },
        },
        Withheld = [new() { Stakeholder = "school", Action = "ring", Title = "Ring", Rule = "r", Because = "Known.", Sources = ["s#1"],
            Assumed = ["q"] }],
        Actions =
        [
            England.Actions[0] with
            {
                Role = "tutor", Parent = "A", To = "parents", DueIn = "5 school days", ReviewBy = Day, Else = "call", OneOf = "o",
                Event = "e",
                Values = [new() { Name = "price", Value = new() { State = ValueState.Known, Least = 80, Most = 80, Unit = Unit.Money,
                    Currency = new("pounds", "pound", "£", 2) },
                    Until = Day, Source = "s#2" }],
                Support = [new() { Action = "club", Title = "Club", Provider = "P", Duration = "D", IsChargeable = true, Cost = [],
                    Sources = [] }],
                Reasons = [new() { Fact = "f", Title = "F", Value = new() { State = ValueState.Known, Text = "x" }, Comparator =
                    Comparator.In, Limits = [new() { State = ValueState.Known, Text = "x" }, new() { State = ValueState.Known, Text =
                    "y" }],
                    Text = "f in ('x', 'y')", Evidence = ["2026-09-02 AM N"], IsAssumed = true }],
            },
        ],
    };

    public static TheoryData<string> Names => ["England", "MadeUp"];

    [Theory]
    [MemberData(nameof(Names))]
    public void Read_back_and_written_again_it_is_the_same_text(string name)
    {
        var advice = Of(name);
        Assert.Equal(advice.ToJson(), PupilAdvice.FromJson(advice.ToJson()).ToJson());
        Assert.Equal(advice.ToJson(), PupilAdvice.FromJson(advice.ToJson(compact: true)).ToJson());
        Assert.Equal(advice.ToJson(), PupilAdvice.FromJson(JsonSerializer.Serialize(advice)).ToJson());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Read_back_its_members_are_the_same(string name)
    {
        var (advice, read) = (Of(name), PupilAdvice.FromJson(Of(name).ToJson()));
        Assert.Equivalent(advice.Facts, read.Facts);
        Assert.Equal(advice.Questions.Select(q => (q.Question, q.About, q.Waiting)),
            read.Questions.Select(q => (q.Question, q.About, q.Waiting)));
        Assert.Equivalent(advice.Undecided, read.Undecided);
        Assert.Equivalent(advice.Pathways, read.Pathways);
        Assert.Equivalent(advice.Actions.Select(a => (a.Action, a.Kind, a.Due, a.ReviewBy, a.Force)),
            read.Actions.Select(a => (a.Action, a.Kind, a.Due, a.ReviewBy, a.Force)));
        Assert.Equal(advice.Actions.SelectMany(a => a.Reasons).Select(Members), read.Actions.SelectMany(a => a.Reasons).Select(Members));
    }

    [Fact]
    public void It_says_by_which_packs_and_on_what_knowledge_it_was_given()
    {
        var json = JsonNode.Parse(England.ToJson())!;
        Assert.Equal(["schemaVersion", "ruleBook", "asOf", "knownOn", "school", "pupil"], json.AsObject().Take(6).Select(m => m.Key));
        Assert.Equal((1, "2026-11-20", "2026-11-23", null), ((int)json["schemaVersion"]!, (string?)json["asOf"], (string?)json["knownOn"],
            (string?)json["school"]));
        Assert.Equal(RuleBook.England.Hash, (string?)json["ruleBook"]!["hash"]);
        Assert.Equal(RuleBook.England.Packs.Select(p => p.Id), json["ruleBook"]!["packs"]!.AsArray().Select(p => (string?)p!["id"]));
        Assert.Equal(RuleBook.England.Packs.Select(p => p.Version), England.Book!.Packs.Select(p => p.Version));
    }

    [Fact]
    public void In_its_school_it_names_the_school()
    {
        var school = new SchoolRecord("S1", Made.Autumn, [Made.Pupil(Day).Create()]);
        Assert.Equal("S1", (string?)JsonNode.Parse(RuleBook.England.Advise(school, "P1", Day).ToJson())!["school"]);
    }

    [Fact]
    public void The_serializer_writes_the_same_members_with_and_without_reflection()
    {
        var (mine, reflected, generated) = (England.ToJson(), JsonSerializer.Serialize(England),
            JsonSerializer.Serialize(England, AdviceJsonContext.Default.PupilAdvice));
        Assert.Equal(reflected, generated);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(mine), JsonNode.Parse(generated)));
        Assert.Equal(mine, JsonSerializer.Deserialize(generated, AdviceJsonContext.Default.PupilAdvice)!.ToJson());
    }

    [Fact]
    public void The_compact_form_has_no_empty_member_and_one_line()
    {
        var compact = England.ToJson(compact: true);
        Assert.DoesNotContain("\n", compact, StringComparison.Ordinal);
        Assert.DoesNotContain("null", compact, StringComparison.Ordinal);
        Assert.DoesNotContain("[]", compact, StringComparison.Ordinal);
        Assert.DoesNotContain("{}", compact, StringComparison.Ordinal);
        Assert.Contains("\"event\":null", England.ToJson().Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void Advice_on_a_school_has_the_shape_of_its_file()
    {
        var advice = RuleBook.England.Advise(new SchoolRecord("S1", Made.Autumn, [Made.Pupil(Day, "2026-11-20 N N").Create()]), Day);
        using var stream = new MemoryStream();
        new AdviceDocument
        {
            Advice = advice, Packs = RuleBook.England.Packs, Hash = RuleBook.England.Hash, Rejected = [],
        }.Write(stream, AdviceFormat.Json);
        var file = System.Text.Encoding.UTF8.GetString(stream.ToArray());
        Assert.Equal(file, advice.ToJson() + "\n");
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(file), JsonNode.Parse(JsonSerializer.Serialize(advice))));
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Deserialize<SchoolAdvice>(file));
    }

    [Theory]
    [InlineData("{ \"schemaVersion\": 2 }", "This text has the schema version '2'. This library reads advice of version 1.")]
    [InlineData("{ }", "This text has the schema version ''. This library reads advice of version 1.")]
    [InlineData("[]", "An object is expected here.")]
    [InlineData("{ \"schemaVersion\": 1, \"asOf\": \"2026-11-20\" }", "The member 'pupil' is missing.")]
    [InlineData("{ \"schemaVersion\": 1, \"asOf\": \"20 November\" }", "The member 'asOf' is not a date such as 2026-11-20.")]
    [InlineData("{ \"schemaVersion\": 1, \"asOf\": \"2026-11-20\", \"pupil\": \"P1\", \"actions\": 1 }",
        "The member 'actions' is not a list.")]
    [InlineData("{ \"schemaVersion\": 1, \"asOf\": \"2026-11-20\", \"pupil\": \"P1\", \"pathways\": "
        + "[ { \"pathway\": \"p\", \"cycle\": \"2026-09-01\", \"status\": \"dew\" } ] }",
        "Unknown word 'dew' of 'status'. Known are: notStarted, open, waiting, watching, arranged, due, blocked, undecided, finished, "
        + "closed.")]
    public void What_is_not_advice_is_refused_with_what_is_wrong(string json, string message) =>
        Assert.Equal(message, Assert.Throws<JsonException>(() => PupilAdvice.FromJson(json)).Message);

    private static (string, decimal?, decimal?, string?, bool?, DateOnly?, Unit, string, bool, Comparator, int) Members(Reason reason) =>
        (reason.Value.ToString(), reason.Value.Least, reason.Value.Most, reason.Value.Text, reason.Value.IsYes, reason.Value.Date,
            reason.Value.Unit, reason.Text, reason.IsAssumed, reason.Comparator, reason.Limits.Count);

    private static PupilAdvice Of(string name) => name == "England" ? England : MadeUp;
}
