using System.Text.RegularExpressions;
using AttendanceRules.Model;
using AttendanceRules.Packs.Binding;

namespace AttendanceRules.Tests.Rules;

/// <summary>Phrases are cut by hand; the patterns here say what is found.</summary>
public sealed partial class PhraseCutTests
{
    private static readonly string[] Pieces =
    [
        "school.", "anyParent.", "base-pack:", "a", "Z", "5", "_", "-", ".", ":", "'", " ", "\n",
        "after", " after ", " from ", "from ", " to ",
        "weeks", "2026-09-01", "é",
    ];

    [Theory]
    [InlineData("absences >= 5 and not school.policy", "absences 0|and 14|not 18|policy 29")]
    [InlineData("base:absences - other-pack:late.start", "base:absences 0|other-pack:late 16")]
    [InlineData("code in ('X', 'Y') or anyParent.base:sent", "code 0|in 5|or 19|base:sent 32")]
    [InlineData("school.5 and 'open", "5 7|and 9|open 14")]
    public void Words_of_a_condition_are_found_with_their_places(string phrase, string found) =>
        Assert.Equal(found, Said(Phrases.Names(phrase, EmbeddedSyntax.Condition)));

    [Theory]
    [InlineData("since letter-one:sent", "letter-one:sent 6|letter-one 6", "since 0|")]
    [InlineData("to review.end", "review 3", "to 0|")]
    public void Elsewhere_a_hyphen_belongs_to_a_name_and_an_action_is_a_word_too(string phrase, string found, string before) =>
        Assert.Equal(before + found, Said(Phrases.Names(phrase, EmbeddedSyntax.Window)));

    [Theory]
    [InlineData("5 school days after start", "5 school days", false, "start", 20)]
    [InlineData("2 weeks from a after b", "2 weeks", true, "a after b", 13)]
    [InlineData("2 weeks after a from b", "2 weeks", false, "a from b", 14)]
    [InlineData("a after b\n", "a", false, "b", 8)]
    public void A_phrase_is_cut_at_its_first_after_or_from(string phrase, string length, bool isFrom, string rest, int offset) =>
        Assert.Equal(new SpacedPhrase(length, isFrom, rest, offset), SpacedPhrase.Of(phrase));

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData(" after b")]
    [InlineData("a after ")]
    [InlineData("a after\nb")]
    [InlineData("a after b\nc")]
    [InlineData("from a")]
    public void Without_two_texts_on_one_line_nothing_is_cut(string phrase) => Assert.Null(SpacedPhrase.Of(phrase));

    [Fact]
    public void Texts_of_any_pieces_are_cut_as_the_patterns_say()
    {
        var random = new Random(20_26);
        for (var i = 0; i < 20_000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 9)).Select(_ => Pieces[random.Next(Pieces.Length)]));
            Assert.Equal(ByPattern(ConditionWord(), text), Places(text, EmbeddedSyntax.Condition));
            Assert.Equal(ByPattern(Word(), text), Places(text, EmbeddedSyntax.Window));
            var match = Spaced().Match(text);
            Assert.Equal(match.Success ? new SpacedPhrase(match.Groups[1].Value, match.Groups[2].Value == "from", match.Groups[3].Value,
                match.Groups[3].Index) : null, SpacedPhrase.Of(text));
        }
    }

    // The action of a name with a colon has the same place.
    private static string Places(string text, EmbeddedSyntax syntax) =>
        string.Join('|', Phrases.Names(text, syntax).Select(n => n.Offset).Distinct());

    private static string ByPattern(Regex pattern, string text) => string.Join('|', pattern.Matches(text)
        .Where(m => !m.Value.StartsWith('\''))
        .Select(m => m.Index + PackPrefix.OfSubject(m.Value)));

    private static string Said(IEnumerable<(string Name, int Offset)> names) => string.Join('|', names.Select(n => $"{n.Name} {n.Offset}"));

    [GeneratedRegex("'[^']*'|((school|anyParent)\\.)?([a-z][a-z0-9-]*:)?[A-Za-z][A-Za-z0-9_]*(\\.[A-Za-z0-9_]+)*", RegexOptions.None,
        10_000)]
    private static partial Regex ConditionWord();

    [GeneratedRegex("([a-z][a-z0-9-]*:)?[A-Za-z][A-Za-z0-9_-]*(\\.[A-Za-z0-9_]+)*", RegexOptions.None, 10_000)]
    private static partial Regex Word();

    [GeneratedRegex("^(.+?) (after|from) (.+)$", RegexOptions.None, 10_000)]
    private static partial Regex Spaced();
}
