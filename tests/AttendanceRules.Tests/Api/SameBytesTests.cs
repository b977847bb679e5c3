using System.Globalization;
using AttendanceRules.Tests.Coverage;

namespace AttendanceRules.Tests.Api;

/// <summary>Sixteen threads of several cultures, while the same packs are loaded again: the same bytes.</summary>
[Trait("Category", "Slow")]
public sealed class SameBytesTests
{
    private const int Threads = 16;
    private const int Rounds = 8;

    // A host without the data of other cultures has none to name: signs of numbers and dates that none of ours are.
    private static readonly CultureInfo[] Cultures = [.. ",;_'".Select(sign =>
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        (culture.NumberFormat.NumberDecimalSeparator, culture.NumberFormat.NegativeSign) = (sign.ToString(), "~" + sign);
        culture.DateTimeFormat.DateSeparator = sign.ToString();
        return culture;
    })];

    [Fact]
    public void Advice_and_explanations_are_the_same_to_the_byte()
    {
        var day = new DateOnly(2026, 9, 11);
        var pupil = Made.Pupil(day, "2026-09-09 O O", "2026-09-10 O O", "2026-09-11 ? /").InYear(7, day).Create();
        var book = LadderPack.Book("");
        string Bytes(RuleBook of) => of.Advise(pupil, day).ToJson() + of.Hash
            + string.Join('\n', of.Explain(pupil, day).Verdicts.SelectMany(v => v.Gates)
                .Select(g => $"{g.Gate} {g.Passed} {g.Proof?.Text}"));

        var expected = Bytes(book);
        var found = new string[Threads * Rounds];
        var threads = Enumerable.Range(0, Threads).Select(t => new Thread(() =>
        {
            CultureInfo.CurrentCulture = Cultures[t % Cultures.Length];
            for (var i = 0; i < Rounds; i++)
            {
                // Every fourth thread loads the packs anew, and the others go on with the one book.
                found[(t * Rounds) + i] = Bytes(t % 4 == 0 ? LadderPack.Book("") : book);
            }
        })).ToList();
        threads.ForEach(t => t.Start());
        threads.ForEach(t => t.Join());
        Assert.All(found, f => Assert.Equal(expected, f));
        Assert.Contains("ring", expected, StringComparison.Ordinal);
    }
}
