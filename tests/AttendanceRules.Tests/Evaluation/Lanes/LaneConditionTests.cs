using AttendanceRules.Evaluation;
using AttendanceRules.Evaluation.Lanes;
using AttendanceRules.Model.Rules;
using AttendanceRules.Records;

namespace AttendanceRules.Tests.Evaluation.Lanes;

/// <summary>
/// A condition of each kind for pupils in one block who differ: who it is true for, by hand, and that each alone answers the same.
/// </summary>
public sealed class LaneConditionTests
{
    private static readonly DateOnly Day = new(2026, 9, 11);

    private static readonly RuleBook Book = Made.Book("""
        "questions": { "q": { "ask": "Q?", "of": "school", "type": "yes/no" },
          "assumed": { "ask": "Assumed?", "of": "school", "type": "yes/no", "assume": true },
          "late": { "ask": "Late?", "of": "school", "type": "yes/no", "from": "2026-09-14" },
          "some": { "ask": "Some?", "of": "school", "type": "yes/no", "when": "q" },
          "how": { "ask": "How?", "of": "school", "type": "number" },
          "wills": { "ask": "Will the parent?", "of": "school", "type": "yes/no", "per": "parent" } },
        "facts": { "missed": { "count": "sessions", "of": "absence", "in": "school year" },
          "share": { "rate": "absence", "in": "school year" },
          "level": { "band": "missed", "rows": { "few": "< 2", "some": ">= 2 and < 5", "many": ">= 5" } },
          "spare": { "band": "share", "rows": { "high": ">= 50" }, "else": "low" },
          "asked": { "is": "q and missed >= 1" }, "lately": { "count": "sessions", "of": "absence", "in": "last 3 school days" } },
        "groups": { "missing": { "title": "Missing", "when": "missed >= 1" } },
        "actions": { "write": { "title": "Write", "by": "school" }, "visit": { "title": "Visit", "by": "school" } },
        "rules": {
          "few": { "when": "level == 'few'", "do": [ "write" ] }, "not-few": { "when": "level != 'few'", "do": [ "write" ] },
          "low": { "when": "spare == 'low'", "do": [ "write" ] }, "high": { "when": "spare == 'high'", "do": [ "write" ] },
          "q": { "when": "q", "do": [ "write" ] }, "not-q": { "when": "not q", "do": [ "write" ] },
          "assumed": { "when": "assumed", "do": [ "write" ] }, "late": { "when": "late", "do": [ "write" ] },
          "some": { "when": "some", "do": [ "write" ] }, "how": { "when": "how > 2", "do": [ "write" ] },
          "sum": { "when": "missed + how >= 5", "do": [ "write" ] }, "asked": { "when": "asked", "do": [ "write" ] },
          "either": { "when": "q or missed >= 4", "do": [ "write" ] },
          "both": { "when": "q and missed >= 1 and how > 0", "do": [ "write" ] },
          "group": { "group": "missing", "when": "lately >= 1", "do": [ "write" ] },
          "in": { "when": "missed in (2, 5)", "do": [ "write" ] },
          "share": { "when": "share >= 7", "do": [ "write" ] }, "large": { "when": "share >= 13", "do": [ "write" ] },
          "any": { "when": "anyParent.wills", "do": [ "write" ] }, "none": { "when": "not anyParent.wills", "do": [ "write" ] },
          "will": { "of": "parent", "when": "wills and missed >= 1", "do": [ "write" ] } }
        """);

    // Missed sessions: a none, b 1, c 2 of which one is not clear, d 5. Of b, c and d q is answered: yes, no, yes. Of d no parent is on
    // record, so nothing is known of any.
    private static readonly PupilRecord[] Pupils =
    [
        Pupil("a").WithParents("A").Create(),
        Pupil("b", "2026-09-02 O /").WithParents("A", "B").Answered("q", "yes", Day).Answered("how", "4", Day)
            .Answered("wills", "yes", Day, "B").Answered("wills", "no", Day, "A").Create(),
        Pupil("c", "2026-09-10 O ?").WithParents("A").Answered("q", "no", Day).Answered("wills", "no", Day, "A").Create(),
        Pupil("d", "2026-09-02 O O", "2026-09-03 O O", "2026-09-04 O /").Answered("q", "yes", Day).Answered("how", "0", Day)
            .Answered("some", "yes", Day).Answered("assumed", "no", Day).Answered("late", "yes", Day).Create(),
    ];

    // For a, b, c and d: T true, F false, U undecided.
    [Theory]
    [InlineData("few", "TTUF")]
    [InlineData("not-few", "FFUT")]
    [InlineData("low", "TTTT")]
    [InlineData("high", "FFFF")]
    [InlineData("q", "UTFT")]
    [InlineData("not-q", "UFTF")]
    [InlineData("assumed", "TTTF")]
    [InlineData("late", "FFFF")]
    [InlineData("some", "UUFT")]
    [InlineData("how", "UTUF")]
    [InlineData("sum", "UTUT")]
    [InlineData("asked", "FTFT")]
    [InlineData("either", "UTFT")]
    [InlineData("both", "FTFF")]
    [InlineData("group", "FFTF")]
    [InlineData("in", "FFUT")]
    [InlineData("share", "FFUT")] // of 16 sessions b missed 1, c 1 or 2, d 5
    [InlineData("large", "FFFT")]
    [InlineData("any", "UTFU")]
    [InlineData("none", "UFTU")]
    public void Each_pupil_of_a_block_has_an_answer_of_its_own(string rule, string expected)
    {
        Assert.Equal(expected, Together(rule, 0));
        Assert.Equal([.. expected.Select((t, i) => (i, t))], Pupils.Select((p, i) => (i, Alone(rule, p))));
    }

    [Theory]
    [InlineData(1, "FFFU")]
    [InlineData(2, "FTFF")]
    public void Each_parent_has_an_answer_and_who_has_no_such_parent_has_none(int parent, string expected) =>
        Assert.Equal(expected, Together("will", parent));

    [Fact]
    public void A_block_that_is_used_again_says_nothing_of_those_before()
    {
        var (block, rules) = (new LaneBlock(Book.Book.Names.Numbering), new LaneRules(Book.Book));
        foreach (var pupils in new PupilRecord[][] { Pupils, [.. Pupils.Reverse()], [Pupils[3]], [.. Pupils, .. Pupils] })
        {
            Assert.Equal(string.Concat(pupils.Select(p => Alone("few", p))), Together(block, rules, "few", 0, pupils, Day));
            Assert.Equal(string.Concat(pupils.Select(p => Alone("not-q", p))), Together(block, rules, "not-q", 0, pupils, Day));
        }

        // On another date, to which another plan belongs: the question counts from then on.
        Assert.Equal("UUUU", Together(block, rules, "late", 0, [Pupils[0], Pupils[1], Pupils[2], Pupils[0]], new(2026, 9, 14)));
        Assert.Equal("TFFF", Together(block, rules, "late", 0, [Pupils[3], Pupils[0], Pupils[1], Pupils[2]], new(2026, 9, 14))
            .Replace('U', 'F'));
    }

    [Fact]
    public void A_full_block_has_64_subjects()
    {
        var (block, rules) = (new LaneBlock(Book.Book.Names.Numbering), new LaneRules(Book.Book));
        var pupils = Enumerable.Range(0, 64).Select(i => Pupils[i % 4]).ToArray();
        Assert.Equal(string.Concat(Enumerable.Repeat("UTFT", 16)), Together(block, rules, "q", 0, pupils, Day));
        Assert.Equal(ulong.MaxValue, MaskOf(64));
        Assert.Equal(0b1111UL, MaskOf(4));
        Assert.Equal(1UL, MaskOf(1));

        ulong MaskOf(int count)
        {
            block.Begin(Day, [.. pupils.Take(count).Select(FileOf)]);
            var all = block.All;
            block.End();
            return all;
        }
    }

    private static PupilRecordBuilder Pupil(string id, params string[] lines) => Renamed(id, Made.Pupil(Day, lines));

    // Made-up pupils have one id; here each needs its own, so that a message can name it.
    private static PupilRecordBuilder Renamed(string id, PupilRecordBuilder of) =>
        PupilRecord.Build(id, Made.Autumn).Marks(of.Create().Marks);

    private static SubjectFile FileOf(PupilRecord pupil) => Book.Book.FileOf(pupil, Book.Book.TimeOf(pupil.Calendar), null, null);

    private static RuleDeclaration Rule(string id) => Book.Book.Rules.Single(r => r.Id == id);

    private static string Together(string rule, int parent) =>
        Together(new LaneBlock(Book.Book.Names.Numbering), new LaneRules(Book.Book), rule, parent, Pupils, Day);

    private static string Together(LaneBlock block, LaneRules rules, string rule, int parent, PupilRecord[] pupils, DateOnly on)
    {
        block.Begin(on, Array.ConvertAll(pupils, FileOf));
        var truth = rules.Of(Rule(rule), new LaneAsked(block, parent, block.WithParent(parent)));
        block.End();
        return string.Concat(pupils.Select((_, lane) => Letter(truth.Of(lane))));
    }

    private static char Alone(string rule, PupilRecord pupil) =>
        Letter(new AttendanceRules.Evaluation.Rules.RuleTruth(Book.Book, FileOf(pupil)).Of(Rule(rule), new(FileOf(pupil), Day), null));

    private static char Letter(Truth truth) => truth switch { Truth.True => 'T', Truth.False => 'F', _ => 'U' };
}
