using AttendanceRules.Records;
using RulesEngine.Models;

namespace AttendanceRules.RulesEngine.Tests.Facts;

/// <summary>What expressions read of a pupil: exact values, and never a plausible number for one that is not certain.</summary>
public sealed class FactReaderTests
{
    private const string Pack = """
        "thresholds": { "level": { "title": "Level", "unit": "sessions", "values": [ { "from": "2026-08-01", "value": 3 } ] },
          "share": { "title": "Share", "unit": "percent", "values": [ { "from": "2026-08-01", "value": 10 } ] } },
        "characteristics": { "house": { "title": "House", "type": [ "oak", "elm", "ash" ] } },
        "facts": {
          "missed": { "title": "Missed", "count": "sessions", "of": "absence", "in": "school year" },
          "rate": { "title": "Rate", "rate": "absence", "in": "school year" },
          "rang": { "title": "Rang", "casework": "first", "action": "ring" },
          "inCycle": { "title": "In cycle", "count": "sessions", "of": "absence", "in": "cycle" },
          "often": { "title": "Often", "is": "missed >= level" }
        },
        "questions": {
          "agrees": { "ask": "Agrees?", "of": "parents", "type": "yes/no", "per": "parent" },
          "open": { "ask": "Open?", "of": "school", "type": "yes/no" },
          "policy": { "ask": "Policy?", "of": "school", "type": "yes/no", "per": "school" },
          "pupils": { "ask": "How many pupils go along?", "of": "school", "type": "number" }
        },
        "actions": { "ring": { "title": "Ring home", "by": "school" } },
        "rules": { "r": { "when": "missed >= level", "do": [ "ring" ] } }
        """;

    private static readonly DateOnly On = new(2026, 9, 8);
    private static readonly RuleBook Book = Made.Book(Pack);

    // Four of ten sessions missed, of which one may be of any class where it is written so.
    private static RuleParameter[] Of(Func<PupilRecordBuilder, PupilRecordBuilder>? more = null, params string[] lines) =>
        Book.RuleParameters((more ?? (p => p))(Made.Pupil(On, lines)).Create(), On);

    private static RuleParameter[] Missed(params string[] lines) => Of(null, lines);

    [Theory]
    [InlineData("missed == 4", true)]
    [InlineData("missed >= 4", true)]
    [InlineData("missed >= 5", false)]
    [InlineData("missed > certain.level", true)]
    [InlineData("missed < certain.level", false)]
    [InlineData("rate >= 40", true)]
    [InlineData("rate > 40", false)]
    [InlineData("rate <= 39.99", false)]
    [InlineData("often == true", true)]
    [InlineData("often == false", false)]
    public void What_is_known_reads_the_same_both_ways(string comparison, bool holds)
    {
        var parameters = Missed("2026-09-02 O", "2026-09-03 O");
        Assert.Equal((holds, holds), Both(parameters, comparison));
    }

    [Theory]
    [InlineData("missed >= 2", true, true)]
    [InlineData("missed >= 3", false, true)]
    [InlineData("missed < 3", false, true)]
    [InlineData("missed >= 4", false, false)]
    [InlineData("missed == 2", false, true)]
    [InlineData("missed != 2", false, true)]
    [InlineData("missed != 4", true, true)]
    [InlineData("often == true", false, true)]
    [InlineData("often == false", false, true)]
    public void Between_two_ends_reads_certainly_or_possibly(string comparison, bool isCertain, bool isPossible)
    {
        // Two are missed, and a third may be.
        var parameters = Missed("2026-09-02 O", "2026-09-03 ? /");
        Assert.Equal((isCertain, isPossible), Both(parameters, comparison));
    }

    [Theory]
    [InlineData("open == true")]
    [InlineData("open == false")]
    [InlineData("open != true")]
    [InlineData("house == \"oak\"")]
    [InlineData("house != \"oak\"")]
    [InlineData("School.policy == true")]
    [InlineData("School.policy == false")]
    [InlineData("Number(2) >= 0 && certain.open == true")]
    public void Unknown_is_never_certain_and_always_possible(string comparison) =>
        Assert.Equal((false, true), Both(Missed(), comparison));

    [Theory]
    [InlineData("rang >= \"2026-09-01\"")]
    [InlineData("rang < \"2026-09-01\"")]
    [InlineData("rang == \"2026-09-01\"")]
    [InlineData("rang != \"2026-09-01\"")]
    public void Where_there_is_none_every_comparison_is_false(string comparison) =>
        Assert.Equal((false, false), Both(Missed(), comparison));

    [Fact]
    public void Dates_and_texts_are_compared()
    {
        var parameters = Of(p => p.Did(new(2026, 9, 3), "ring").Has("house", "elm"));
        Assert.Equal((true, true), Both(parameters, "rang >= \"2026-09-03\""));
        Assert.Equal((false, false), Both(parameters, "rang > \"2026-09-03\""));
        Assert.Equal((true, true), Both(parameters, "house == \"elm\""));
        Assert.Equal((false, false), Both(parameters, "house == \"ash\""));
        Assert.True(Asking.Holds(parameters, "asOf == \"2026-09-08\" && certain.house == \"elm\""));
    }

    [Fact]
    public void Arithmetic_keeps_what_is_not_certain()
    {
        // Two or three missed, and level 3: five or six.
        var parameters = Missed("2026-09-02 O", "2026-09-03 ? /");
        Assert.Equal((true, true), Both(parameters, "missed.Plus(certain.level) >= 5", "missed.Plus(possible.level) >= 5"));
        Assert.Equal((false, true), Both(parameters, "missed.Plus(certain.level) >= 6", "missed.Plus(possible.level) >= 6"));
        Assert.Equal((false, true), Both(parameters, "missed.Times(certain.Number(2)) > 4", "missed.Times(possible.Number(2)) > 4"));
        Assert.Equal((false, true), Both(parameters, "Number(10).Minus(certain.missed) < 8", "Number(10).Minus(possible.missed) < 8"));
    }

    [Fact]
    public void Each_parent_has_a_value_of_their_own()
    {
        PupilRecordBuilder Two(PupilRecordBuilder p) => p.WithParents("A", "B").Answered("agrees", "yes", new(2026, 9, 3), "A");
        var parameters = Of(Two);
        Assert.True(Asking.Holds(parameters, "certain.Parents.Any(one => one.agrees == true)"));
        Assert.False(Asking.Holds(parameters, "certain.Parents.Any(one => one.agrees == false)"));
        Assert.True(Asking.Holds(parameters, "possible.Parents.Any(one => one.agrees == false)"));
        Assert.Contains("'agrees' has a value for each parent.", Asking.Failure(parameters, "certain.agrees == true"),
            StringComparison.Ordinal);

        var pupil = Two(Made.Pupil(On)).Create();
        Assert.True(Asking.Holds(Book.RuleParameters(pupil, On, "A"), "certain.agrees == true && certain.Pupil.missed == 0"));
        Assert.False(Asking.Holds(Book.RuleParameters(pupil, On, "B"), "certain.agrees == true"));
        var unknown = Assert.Throws<ArgumentException>(() => Book.RuleParameters(pupil, On, "C"));
        Assert.StartsWith("The pupil has no parent 'C'.", unknown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void In_its_school_the_schools_answers_count()
    {
        var school = new SchoolRecord("S1", Made.Autumn, [Made.Pupil(On).Create()], [], [new Answer("policy", "no", new(2026, 9, 2))]);
        foreach (var parameters in new[] { Book.RuleParameters(school, "P1", On), Assert.Single(Book.RuleParametersOfPupils(school, On))
            .Value })
        {
            Assert.Equal((true, true), Both(parameters, "School.policy == false"));
        }

        var ofSchool = Book.RuleParameters(school, On);
        Assert.Equal((true, true), Both(ofSchool, "policy == false"));
        Assert.True(Asking.Holds(ofSchool, "certain.Pupils.Any(one => one.missed == 0 && one.School.policy == false)"));
        Assert.Contains("'missed' is asked of a pupil, not of the school.", Asking.Failure(ofSchool, "certain.missed >= 0"),
            StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Book.RuleParameters(school, "P2", On));
    }

    [Theory]
    [InlineData("certain.mised >= 3", "Unknown name 'mised'. Did you mean 'missed'?")]
    [InlineData("certain.inCycle >= 3", "'inCycle' depends on where a pathway is. A workflow has no memory of pathways.")]
    [InlineData("certain.house == \"oka\"", "'house' is never 'oka'. Did you mean 'oak'?")]
    [InlineData("certain.house >= \"oak\"", "'>=' compares numbers and dates only. Use == or != for 'house'.")]
    [InlineData("certain.missed >= \"many\"", "'missed' is a number and 'many' a text; they cannot be compared.")]
    [InlineData("certain.missed == true", "'missed' is a number and 'yes' yes or no; they cannot be compared.")]
    [InlineData("certain.missed >= certain.share", "'missed' counts sessions and 'share' percent; they cannot be compared.")]
    [InlineData("certain.rang >= \"8.9.2026\"", "'rang' is a date, and '8.9.2026' is not written as one, such as 2026-09-01.")]
    [InlineData("certain.missed >= possible.level", "A certain value and a possible one cannot be compared.")]
    [InlineData("certain.missed.Plus(certain.share) >= 3", "'missed' counts sessions and 'share' percent; they cannot be added.")]
    [InlineData("certain.missed.Times(certain.share) >= 3", "'*' multiplies by a plain number; 'missed' and 'share' both have a unit.")]
    [InlineData("certain.missed.Plus(certain.house) >= 3", "'+' needs numbers on both sides; 'house' is not a number.")]
    [InlineData("certain.missed >= 0.12345678901m", "0.12345678901 has more than 9 decimals or is too large. Write a shorter number.")]
    public void What_cannot_be_read_is_an_error_that_says_what_to_do(string expression, string message) =>
        Assert.Contains(message, Asking.Failure(Missed("2026-09-02 O"), expression), StringComparison.Ordinal);

    [Fact]
    public void A_name_that_a_member_has_is_read_in_brackets() =>
        Assert.True(Asking.Holds(Of(p => p.Answered("pupils", "4")), "certain[\"pupils\"] == 4"));

    [Fact]
    public void A_message_of_a_rule_shows_values_in_words()
    {
        var result = Assert.Single(Asking.Run([new Rule { RuleName = "r", Expression = "certain.missed >= 9", ErrorMessage =
            "Missed: $(certain.missed), house: $(certain.house), rang: $(certain.rang)." }], Missed("2026-09-02 O", "2026-09-03 ? /")));
        Assert.Equal("Missed: 2..3, house: unknown, rang: none.", result.ExceptionMessage);
    }

    [Fact]
    public void In_code_a_reading_gives_its_value()
    {
        var reader = (RulesEngine.Facts.FactReader)Missed("2026-09-02 O", "2026-09-03 ? /").Single(p => p.Name == "certain").Value;
        Assert.Equal((ValueState.Between, 2, 3, Unit.Sessions), (reader["missed"].Value.State, reader["missed"].Value.Least,
            reader["missed"].Value.Most, reader["missed"].Value.Unit));
        Assert.False(reader["missed"] >= 3);
        Assert.True(reader.AsPossible["missed"] >= 3);
    }

    private static (bool Certain, bool Possible) Both(RuleParameter[] parameters, string comparison, string? possible = null) =>
        (Asking.Holds(parameters, "certain." + comparison), Asking.Holds(parameters, "possible." + (possible ?? comparison.Replace(
            "certain.", "possible.", StringComparison.Ordinal))));
}
