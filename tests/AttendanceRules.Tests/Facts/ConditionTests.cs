using AttendanceRules.Model.Values;

namespace AttendanceRules.Tests.Facts;

/// <summary>
/// Named conditions: none is false negated or not, negation is moved to the comparisons, and a truth that is certain holds in every world
/// (S2 to S4).
/// </summary>
public sealed class ConditionTests
{
    private static readonly PlainWindow Year = PlainWindow.All.First(w => w.Text == "school year");
    private static readonly PlainWindow Since = PlainWindow.All.First(w => w.Text == "since letter");

    private static readonly (string Text, Func<Ratio?, Ratio?, Ratio?, bool> Holds)[] Facts =
    [
        ("missed >= 3", (m, _, _) => m >= Ratio.Of(3)),
        ("not (missed >= 3)", (m, _, _) => m < Ratio.Of(3)),
        ("rate >= 10 and missed < 5", (m, r, _) => r >= Ratio.Of(10) && m < Ratio.Of(5)),
        ("rate > 20 or missed == 2", (m, r, _) => r > Ratio.Of(20) || m is { } x && x.CompareTo(Ratio.Of(2)) == 0),
        ("not (rate > 20 or missed == 2)", (m, r, _) => r <= Ratio.Of(20) && m is { } x && x.CompareTo(Ratio.Of(2)) != 0),
        ("waited >= 4 or rate > 33.33", (_, r, w) => w >= Ratio.Of(4) || r > new Ratio(3333, 100)),
        ("not (waited >= 4)", (_, _, w) => w < Ratio.Of(4)),
        ("not (not (waited < 4) and rate <= 12.5)", (_, r, w) => w < Ratio.Of(4) || r > new Ratio(25, 2)),
        ("missed * 2 + 1 > missed + 4", (m, _, _) => m > Ratio.Of(3)),
        ("missed between 2 and 4", (m, _, _) => m >= Ratio.Of(2) && m <= Ratio.Of(4)),
    ];

    private static readonly RuleBook Book = Made.Book($$"""
        {{Twins.Actions}}, "facts": {
          "missed": { "count": "sessions", "of": "unauthorised", "in": "since letter" },
            "rate": { "rate": "absence", "in": "school year" }, "waited": { "elapsed": "school days", "since": "letter" },
          {{string.Join(", ", Facts.Select((f, i) => $"\"f{i}\": {{ \"is\": \"{f.Text}\" }}"))}} }
        """);

    [Fact]
    public void A_condition_is_certain_only_where_every_world_agrees() => Twins.Check(
        Worlds.And(Facts.Length),
        x =>
        {
            var (world, (text, holds)) = (x.World, Facts[x.Fact]);
            var found = Twins.Settled(world, Twins.Unclassed(PlainCodes.Kinds("absence", "unauthorised")))
                .Select(w => holds(CountTwin.Of(w, Since, "unauthorised", new()), RateTwin.Of(w, Year, new("absence")),
                    ElapsedTwin.Of(w, "school days", "letter", null)) ? "yes" : "no").ToList();
            Twins.AgreeText(world.Ask(Book, $"f{x.Fact}"), found, $"{text}\n{world}");
        }, 200);

    [Theory]
    [InlineData("missed >= 2", "09-09 O", "yes")]
    [InlineData("missed >= 2", "09-09 O /", "no")]
    [InlineData("missed >= 2", "09-09 O ?", "unknown")]
    [InlineData("missed >= 1", "09-09 O ?", "yes")]
    [InlineData("not (missed >= 3)", "09-09 O ?", "yes")]
    [InlineData("waited < 5", "09-09 O", "no")] // no letter: false, and so is its negation
    [InlineData("not (waited < 5)", "09-09 O", "no")]
    [InlineData("waited < 5", "09-08 letter", "yes")]
    [InlineData("waited < 2", "09-08 letter", "no")]
    [InlineData("waited < 2 or missed >= 1", "09-08 letter; 09-09 ? /", "unknown")]
    public void Conditions_at_the_boundary(string text, string records, string expected) => Assert.Equal(expected, Examples.Ask(
        $$"""{ "is": "{{text}}" }, "missed": { "count": "sessions", "of": "unauthorised", "in": "school year" }, "waited": """
            + $$"""{ "elapsed": "school days", "since": "letter" }""", "09-10", records));
}
