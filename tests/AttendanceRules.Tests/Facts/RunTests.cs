using AttendanceRules.Model.Values;

namespace AttendanceRules.Tests.Facts;

public sealed class RunTests
{
    private static readonly (string Json, PlainWindow Window, string Asked, RunForm Form)[] Facts =
    [
        .. from window in PlainWindow.OfDays
           from asked in PlainCodes.Asked
           from ofDays in new[] { false, true }
           from which in new[] { "current", "longest", "latest" }
           from form in new RunForm[] { new(ofDays, which), new(ofDays, which, 3), new(ofDays, which, 2, "visit"),
               new(ofDays, which, IsAtNotice: true) }
           select (form.Json(asked, window), window, asked, form),
    ];

    private static readonly RuleBook Book = Twins.Book(Facts.Select(f => f.Json));

    [Fact]
    public void A_run_is_the_one_its_twin_finds() => Twins.Check(
        Worlds.And(Facts.Length),
        x =>
        {
            var (world, (json, window, asked, form)) = (x.World, Facts[x.Fact]);
            var found = Twins.Settled(world, Twins.Unclassed(PlainCodes.Kinds(asked))).Select(w => RunTwin.Of(w, window, asked, form))
                .ToList();
            var what = $"{json}\n{world}";
            Twins.Agree(world.Ask(Book, $"f{x.Fact}"), [.. found.Select(f => f is { } run ? Ratio.Of(run.Length) : (Ratio?)null)], what);
            Twins.AgreeText(world.AskEdge(Book, $"f{x.Fact}", "start"), [.. found.Select(f => Twins.Text(f?.First))], "start of " + what);
            Twins.AgreeText(world.AskEdge(Book, $"f{x.Fact}", "end"), [.. found.Select(f => Twins.Text(f?.Last))], "end of " + what);
        }, 200);

    [Theory]
    [InlineData("{ \"run\": \"school days\", \"of\": \"unauthorised\", \"which\": \"current\", \"in\": \"school year\" }", "09-08",
        "09-03 O; 09-04 O; 09-07 O; 09-08 O", "4")]
    // half a day breaks it
    [InlineData("{ \"run\": \"school days\", \"of\": \"unauthorised\", \"which\": \"current\", \"in\": \"school year\" }", "09-08",
        "09-04 O; 09-07 O /; 09-08 O", "1")]
    [InlineData("{ \"run\": \"school days\", \"of\": \"unauthorised\", \"which\": \"current\", \"in\": \"school year\" }", "09-08",
        "09-04 O; 09-07 X; 09-08 O", "2")]
    [InlineData("{ \"run\": \"school days\", \"of\": \"unauthorised\", \"which\": \"current\", \"in\": \"school year\" }", "09-09",
        "09-07 O; 09-08 O", "0")]
    [InlineData("{ \"run\": \"school days\", \"of\": \"unauthorised\", \"which\": \"current\", \"in\": \"school year\" }", "09-08",
        "09-04 O; 09-07 ?; 09-08 O", "1..3")]
    [InlineData("{ \"run\": \"sessions\", \"of\": \"unauthorised\", \"which\": \"current\", \"in\": \"school year\" }", "09-08",
        "09-07 / O; 09-08 O", "3")]
    [InlineData("{ \"run\": \"school days\", \"of\": \"unauthorised\", \"which\": \"longest\", \"in\": \"school year\" }", "09-11",
        "09-02 O; 09-03 O; 09-07 O", "2")]
    [InlineData("{ \"run\": \"school days\", \"of\": \"unauthorised\", \"which\": \"latest\", \"in\": \"school year\" }", "09-11",
        "09-02 O; 09-03 O; 09-07 O", "1")]
    [InlineData("{ \"run\": \"school days\", \"of\": \"unauthorised\", \"which\": \"latest\", \"in\": \"school year\", \"atLeast\": 2 }",
        "09-11", "09-02 O; 09-03 O; 09-07 O", "2")]
    // a later run of one day may be
    [InlineData("{ \"run\": \"school days\", \"of\": \"unauthorised\", \"which\": \"latest\", \"in\": \"school year\" }", "09-11",
        "09-02 O; 09-03 O; 09-09 ?", "1..2")]
    [InlineData(
        "{ \"run\": \"school days\", \"of\": \"unauthorised\", \"which\": \"current\", \"in\": \"school year\", \"brokenBy\": [ "
            + "\"visit\" ] }", "09-09", "09-07 visit; 09-03 O; 09-04 O; 09-07 O; 09-08 O; 09-09 O", "2")]
    // on the day of the contact
    [InlineData(
        "{ \"run\": \"school days\", \"of\": \"unauthorised\", \"which\": \"current\", \"in\": \"school year\", \"brokenBy\": [ "
            + "\"visit\" ] }", "09-09", "09-09 visit; 09-08 O; 09-09 O", "0")]
    [InlineData(
        "{ \"run\": \"school days\", \"of\": \"unauthorised\", \"which\": \"current\", \"in\": \"school year\", \"brokenBy\": [ "
            + "\"visit\" ] }", "09-09", "09-08 unsupplied; 09-08 O; 09-09 O", "0..2")]
    [InlineData(
        "{ \"run\": \"school days\", \"of\": \"unauthorised\", \"which\": \"current\", \"in\": \"school year\", \"at\": \"letter\" }",
        "09-11", "09-08 letter; 09-07 O; 09-08 O", "2")]
    [InlineData(
        "{ \"run\": \"school days\", \"of\": \"unauthorised\", \"which\": \"current\", \"in\": \"school year\", \"at\": \"letter\" }",
        "09-11", "09-07 O; 09-08 O", "none")]
    public void Runs_at_the_boundary(string fact, string on, string records, string expected) =>
        Assert.Equal(expected, Examples.Ask(fact, on, records));
}
