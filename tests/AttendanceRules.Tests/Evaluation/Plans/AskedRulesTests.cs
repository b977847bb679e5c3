using AttendanceRules.Evaluation.Plans;
using AttendanceRules.Model;
using AttendanceRules.Model.Rules;
using AttendanceRules.Records;

namespace AttendanceRules.Tests.Evaluation.Plans;

/// <summary>Which rules are asked of a pupil: not those of entries that are not on record, nor those whose groups are all false.</summary>
public sealed class AskedRulesTests
{
    private static readonly DateOnly Day = new(2026, 9, 18);

    private static readonly Book Book = Made.Book("""
        "actions": { "letter": { "title": "Letter", "by": "school" }, "visit": { "title": "Visit", "by": "school" },
          "sent": { "title": "Sent", "by": "school", "is": [ "letter" ] } },
        "facts": { "missed": { "count": "sessions", "of": "absence", "in": "school year" } },
        "groups": { "away": { "title": "Away", "when": "missed >= 1" }, "long": { "title": "Long away", "when": "missed >= 9" } },
        "rules": { "a": { "do": [ "visit" ] }, "b": { "on": "letter", "do": [ "visit" ] },
          "c": { "group": "away", "when": "missed >= 2", "do": [ "visit" ] }, "d": { "on": "visit", "do": [ "letter" ] },
          "e": { "group": "away", "do": [ "letter" ] }, "f": { "on": "letter", "of": "parent", "do": [ "visit" ] },
          "g": { "group": "long", "do": [ "visit" ] } }
        """).Book;

    private static readonly IReadOnlyList<RuleDeclaration> Rules = Book.On(Day).OfPupils;

    [Theory]
    [InlineData("", "aceg")]
    [InlineData("visit", "acdeg")]
    [InlineData("letter", "abcefg")]
    [InlineData("sent", "abcefg")]
    [InlineData("letter visit", "abcdefg")]
    [InlineData(null, "abcdefg")]
    public void A_rule_of_an_entry_is_asked_where_one_is_on_record_or_may_be(string? done, string expected)
    {
        var pupil = done is null ? Made.Pupil(Day).WithoutCasework() : Made.Pupil(Day);
        foreach (var action in done?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [])
        {
            pupil.Did(Day, action);
        }

        var record = pupil.Create();
        var file = Book.FileOf(record, Book.TimeOf(record.Calendar), null, null);
        Assert.Equal(done is not null, file.Casework.IsSupplied);
        var asked = Asked();
        Span<ulong> bits = stackalloc ulong[asked.Words];
        asked.Find(file, null, bits);
        Assert.Equal(expected, Ids(bits));
    }

    [Fact]
    public void A_group_of_several_rules_is_asked_once_for_all_of_them()
    {
        // The group of one rule is asked with it.
        var asked = Asked();
        Assert.Equal(["ce"], asked.Gates.Select(g => Ids(g.Rules)));
        Span<ulong> bits = [ulong.MaxValue];
        Assert.True(AskedRules.Meet(bits, asked.Gates[0].Rules));
        AskedRules.Remove(bits, asked.Gates[0].Rules);
        Assert.Equal("abdfg", Ids(bits));
        Assert.False(AskedRules.Meet(bits, asked.Gates[0].Rules));
    }

    private static AskedRules Asked()
    {
        var plan = PlanBuilder.Of(Book, Day);
        PlannedRule[] rules = [.. Rules.Select(r => new PlannedRule(r, r.On?.Action is null ? plan.PlaceOf(r) : -1,
            r.Of == SubjectKind.Parent, false, r.On?.Action))];
        return new AskedRules(plan, rules, Book.On(Day).Gates);
    }

    private static string Ids(ReadOnlySpan<ulong> bits)
    {
        var ids = "";
        for (var i = 0; i < Rules.Count; i++)
        {
            ids += (bits[i / 64] & (1UL << i)) != 0 ? Rules[i].Id : "";
        }

        return ids;
    }
}
