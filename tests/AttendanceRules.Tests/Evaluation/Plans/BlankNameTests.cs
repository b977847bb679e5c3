using AttendanceRules.Evaluation.Plans;

namespace AttendanceRules.Tests.Evaluation.Plans;

/// <summary>Which names are the same on a day for all pupils with nothing on record and nothing answered, whatever the marks are.</summary>
public sealed class BlankNameTests
{
    private static readonly (string Fact, bool IsSame)[] Facts =
    [
        (""" "count": "sessions", "of": "absence", "in": "school year" """, false),
        (""" "count": "sessions", "of": "absence", "in": "since letter" """, true), // it never begins
        (""" "count": "sessions", "of": "absence", "in": "from letter" """, true),
        (""" "count": "sessions", "of": "absence", "in": "5 school days after letter" """, true),
        (""" "count": "sessions", "of": "absence", "in": "this term and since letter" """, true),
        (""" "count": "sessions", "of": "absence", "in": "since letter and this term" """, true),
        (""" "count": "sessions", "of": "absence", "in": "since letter and last 5 school days" """, false),
        (""" "count": "sessions", "of": "absence", "in": "before letter" """, false),
        (""" "count": "sessions", "of": "absence", "in": "since 2026-09-10" """, false),
        (""" "count": "sessions", "of": "absence", "in": "from sent and this term" """, false),
        (""" "count": "sessions", "of": "absence", "in": "since letter else this term" """, false),
        (""" "count": "sessions", "of": "absence", "in": "since letter", "at": "2026-09-10" """, false),
        (""" "count": "sessions", "of": "absence", "in": "since letter", "highest": "school year" """, false),
        (""" "rate": "absence", "in": "since letter" """, true),
        (""" "run": "sessions", "of": "absence", "in": "since letter" """, true),
        (""" "run": "sessions", "of": "absence", "in": "since letter", "brokenBy": "visit" """, true),
        (""" "casework": "count", "action": "letter", "in": "ever" """, true),
        (""" "casework": "count", "action": "letter", "in": "this term" """, true),
        (""" "casework": "count", "action": "letter", "in": "since visit" """, true),
        (""" "casework": "count", "action": "letter", "in": "since run.start" """, false), // an edge of a fact of the marks
        (""" "casework": "count", "action": "letter", "in": "since visit else this term" """, true),
        (""" "casework": "count", "action": "letter", "in": "since visit else last 5 school days" """, false),
        (""" "casework": "latest", "action": "letter", "in": "since visit else this term" """, true),
        (""" "casework": "count", "action": "letter", "in": "since admitted" """, false), // none where the first day is not recorded
        (""" "casework": "count", "action": "letter", "in": "since admitted else ever" """, true), // it always has days
        (""" "casework": "days", "action": "letter", "in": "since left else school year" """, true),
        (""" "casework": "count", "action": "letter", "in": "since admitted else this term" """, false),
        (""" "casework": "count", "action": "letter", "in": "since born else ever" """, false),
        (""" "casework": "count", "action": "letter", "in": "since admitted else ever and this term" """, false),
        (""" "casework": "count", "action": "letter", "in": "since admitted else ever", "for": "ever" """, false),
        (""" "casework": "latest", "action": "letter", "in": "since admitted else ever" """, false),
        (""" "count": "sessions", "of": "absence", "in": "since admitted else ever" """, false),
        (""" "count": "sessions", "of": "absence", "in": "since letter and since visit else this term" """, true),
        (""" "casework": "count", "action": "letter", "in": "last 5 school days" """, false),
        (""" "casework": "count", "action": "letter", "in": "last 5 school days and this term" """, false),
        (""" "casework": "count", "action": "letter", "in": "this term and last 5 school days" """, false),
        (""" "casework": "count", "action": "letter", "in": "cycle" """, false),
        (""" "casework": "count", "action": "letter", "in": "since born" """, false),
        (""" "casework": "count", "action": "letter", "in": "ever", "for": "last 5 school days" """, false),
        (""" "casework": "latest", "action": "letter" """, true),
        (""" "is": "letters >= 1" """, true), (""" "is": "missed >= 1" """, false), (""" "is": "letters >= 1 and missed >= 1" """, false),
        (""" "is": "missed >= 1 and letters >= 1" """, false), (""" "is": "letters >= 1 and visits >= 1" """, true),
        (""" "is": "onRoll" """, false), (""" "is": "told" """, true), (""" "is": "ill" """, false),
        (""" "is": "letters >= limit" """, true),
        (""" "number": "letters + 1" """, true), (""" "number": "missed + 1" """, false),
        (""" "band": "letters", "rows": { "low": "< 2" }, "else": "high" """, true),
        (""" "band": "missed", "rows": { "low": "< 2" }, "else": "high" """, false),
        (""" "date": "since letter" """, true), (""" "date": "since born" """, false),
        (""" "elapsed": "school days", "since": "letter" """, true), (""" "elapsed": "school days", "since": "born" """, false),
        (""" "elapsed": "school days", "since": "letter", "until": "born" """, false),
        (""" "pattern": "morning", "of": "absence", "in": "school year" """, false),
    ];

    private static readonly RuleBook Book = Made.Book($$"""
        "thresholds": { "limit": { "title": "Limit", "unit": "entries", "values": [ { "from": "2026-08-01", "value": 3 } ] } },
        "questions": { "told": { "ask": "Told?", "of": "school", "type": "yes/no" },
          "sent": { "ask": "Sent?", "of": "school", "type": "date" },
          "of-told": { "ask": "Q?", "of": "school", "type": "yes/no", "when": "told" },
          "of-missed": { "ask": "Q?", "of": "school", "type": "yes/no", "when": "missed >= 1" },
          "per-parent": { "ask": "Q?", "of": "school", "type": "yes/no", "per": "parent" } },
        "characteristics": { "ill": { "title": "Ill", "type": "yes/no" } },
        "actions": { "letter": { "title": "Letter", "by": "school" }, "visit": { "title": "Visit", "by": "school" } },
        "facts": { "missed": { "count": "sessions", "of": "absence", "in": "school year" },
          "run": { "run": "sessions", "of": "absence", "in": "school year" },
          "letters": { "casework": "count", "action": "letter", "in": "ever" },
          "visits": { "casework": "count", "action": "visit", "in": "ever" },
          "dated": [ { "to": "2026-09-20", "is": "letters >= 1" }, { "from": "2026-09-21", "is": "visits >= 1" } ],
          "datedMissed": [ { "to": "2026-09-20", "is": "letters >= 1" }, { "from": "2026-09-21", "is": "missed >= 1" } ],
          {{string.Join(", ", Facts.Select((f, i) => $"\"f{i}\": {{ {f.Fact} }}"))}} }
        """);

    private static readonly BlankNames Names = BlankNames.Of(Book.Book);

    [Fact]
    public void What_rests_on_nothing_but_what_is_on_record_is_the_same_while_nothing_is() => Assert.Equal(
        Facts.Select(f => (f.Fact, f.IsSame)), Facts.Select((f, i) => (f.Fact, Names.AreSame([Book.Book.Names.Find($"f{i}")!]))));

    [Theory]
    [InlineData(true, "limit", "told", "of-told", "per-parent", "letters", "dated", "sent")]
    [InlineData(false, "of-missed", "ill", "missed", "run", "datedMissed", "yearGroup", "onRoll", "born", "age", "compulsoryAge")]
    public void So_is_a_name(bool isSame, params string[] names) =>
        Assert.Equal(names.Select(n => (n, isSame)), names.Select(n => (n, Names.AreSame([Book.Book.Names.Find(n)!]))));

    [Fact]
    public void Several_are_the_same_where_each_is()
    {
        var (letters, told, missed) = (Book.Book.Names.Find("letters")!, Book.Book.Names.Find("told")!, Book.Book.Names.Find("missed")!);
        Assert.True(Names.AreSame([]));
        Assert.True(Names.AreSame([letters, told]));
        Assert.False(Names.AreSame([letters, missed]));
        Assert.False(Names.AreSame([missed, letters]));
    }

    // Every name of a book that is the same has its place, and no other has; what is found of a book is found once.
    [Fact]
    public void Those_that_are_the_same_are_listed_once_each()
    {
        var same = Book.Book.Names.Known.Select(n => Book.Book.Names.Find(n)!).Where(n => Names.AreSame([n])).ToHashSet();
        Assert.Superset(same, Names.Same.ToHashSet());
        Assert.All(Names.Same, n => Assert.True(Names.AreSame([n]) && n.Number >= 0));
        Assert.Equal(Names.Same.Length, Names.Same.Distinct().Count());
        Assert.Same(Names, BlankNames.Of(Book.Book));
    }
}
