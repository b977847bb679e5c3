namespace AttendanceRules.Testing.Tests;

/// <summary>Cases of packs as rows of a theory.</summary>
public sealed class PackCasesTests
{
    private const string Cases = """
        "calendar": "autumn",
        "cases": [
          { "case": "three sessions bring a call", "register": [ "2026-09-14 N", "2026-09-15 N \\" ],
            "check": [ { "on": "2026-09-15", "expect": { "school": [ "ring due 2026-09-22" ] } } ] },
          { "case": "two sessions bring a call", "register": [ "2026-09-14 N" ],
            "check": [ { "on": "2026-09-14", "expect": { "school": [ "ring" ] }, "not": [ "write" ] } ] },
          { "case": "two sessions bring a call", "register": [ "2026-09-14 N" ],
            "check": [ { "on": "2026-09-14", "not": [ "ring" ] } ] },
          { "case": "a name is misspelt", "register": [ "2026-09-14 N" ],
            "check": [ { "on": "2026-09-14", "expect": { "school": [ "rign" ] } } ] }
        ]
        """;

    private static readonly PackCases Own = PackCases.Of(MadeUp.With(Cases), "made-up");

    private static readonly PackCases Sample = PackCases.Of(RuleBook.Load([PackSource.England,
        .. Examples("northfold", "northfold-trust", "our-school")]), "our-school");

    public static IEnumerable<object[]> SampleRows => Sample.Rows;

    [Theory]
    [MemberData(nameof(SampleRows))]
    public void A_case_of_a_pack_is_a_test(string name) => Assert.NotEmpty(Sample.ShouldHold(name));

    [Fact]
    public void Each_case_has_a_row_with_a_name_of_its_own()
    {
        Assert.Equal(
            ["made-up/pack.json: three sessions bring a call", "made-up/pack.json: two sessions bring a call",
                "made-up/pack.json: two sessions bring a call (line 32)", "made-up/pack.json: a name is misspelt"], Own.Names);
        Assert.Equal(Own.Names, Own.Rows.Select(r => Assert.IsType<string>(Assert.Single(r))));

        // Without a pack, those of the packs below are rows too.
        var all = PackCases.Of(MadeUp.With(Cases)).Names;
        Assert.Equal(Own.Names, all.Where(n => n.StartsWith("made-up/", StringComparison.Ordinal)));
        Assert.Contains(all, n => n.StartsWith("england-base/", StringComparison.Ordinal));
    }

    [Fact]
    public void A_case_that_holds_hands_its_advice_out() =>
        Assert.Equal(new DateOnly(2026, 9, 15), Assert.Single(Own.ShouldHold(Own.Names[0])).AsOf);

    [Fact]
    public void A_case_that_does_not_hold_says_each_difference_and_what_is_advised()
    {
        var failure = Assert.Throws<AdviceAssertionException>(() => Own.ShouldHold(Own.Names[1]));
        Assert.Equal(
            """
            made-up/pack.json(30): two sessions bring a call
              on 2026-09-14: expected of school: ring; not advised
              on 2026-09-14: not expected: write
            Advised are:
              on 2026-09-14 school: write, due, should
            """, failure.Message);
        Assert.Single(Own.ShouldHold(Own.Names[2]));
    }

    [Fact]
    public void A_case_with_a_mistake_says_it() => Assert.Contains("rign",
        Assert.Throws<AdviceAssertionException>(() => Own.ShouldHold(Own.Names[3])).Message, StringComparison.Ordinal);

    [Fact]
    public void What_would_test_nothing_is_refused()
    {
        Assert.StartsWith("The pack 'made-up' has no cases, so that nothing would be tested.",
            Assert.Throws<ArgumentException>(() => PackCases.Of(MadeUp.Book, "made-up")).Message, StringComparison.Ordinal);
        Assert.StartsWith("Unknown pack 'made-upp'. The book has: england-base, made-up.",
            Assert.Throws<ArgumentException>(() => PackCases.Of(MadeUp.Book, "made-upp")).Message, StringComparison.Ordinal);
        Assert.StartsWith("Unknown case 'none'.", Assert.Throws<ArgumentException>(() => Own.ShouldHold("none")).Message,
            StringComparison.Ordinal);
    }

    private static IEnumerable<PackSource> Examples(params string[] names) =>
        names.Select(n => PackSource.FromFolder(RepositoryFolder.Of("rules", "examples", n)));
}
