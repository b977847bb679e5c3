using AttendanceRules.Editing;

namespace AttendanceRules.Tests.Editing;

/// <summary>Two packs, one laid over the other, as an editor sees them.</summary>
internal static class EditedPacks
{
    public const string Base = """
        { "pack": { "id": "below", "title": "Below", "version": "1", "from": "2020-09-01" },
          "sources": { "law": { "title": "The law", "clauses": { "1": "Three are too many.", "2": { "text": "Four are worse." } } } },
          "stakeholders": { "school": { "title": "School" } },
          "classes": { "absence": { "title": "Absence" } },
          "thresholds": { "most": { "title": "Most missed", "unit": "sessions", "permits": "tighten", "stricter": "lower",
            "values": [ { "from": "2020-09-01", "value": 5, "source": "law#2" } ] } },
          "actions": { "ring-home": { "title": "Ring home", "by": "school" } } }
        """;

    public const string Mine = """
        { "pack": { "id": "mine", "title": "Mine", "version": "1", "extends": "below", "from": "2026-09-01" },
          "thresholds": { "most": { "replaces": "most@2020-09-01", "reason": "x",
            "values": [ { "from": "2026-09-01", "value": 3, "source": "law#1" } ] } },
          "facts": { "missed": { "count": "sessions", "of": "absence", "in": "since ring-home", "title": "Missed sessions" },
                     "bad": { "is": "missed >= most - missed and not (missed == 2)" } },
          "questions": { "ill": { "ask": "Is the pupil ill?", "of": "school", "type": "yes/no" } },
          "actions": { "visit": { "title": "Visit", "by": "school", "outcomes": [ "met" ] } },
          "rules": { "a.1": { "when": [ "bad", "missed > 2" ], "do": [ "ring-home",
                       { "action": "visit", "due": "5 school days after ring-home" } ], "sources": "law#1" },
                     "held": { "withhold": "visit", "when": "ill", "because": "missed is a word here" } },
          "pathways": { "steps": { "title": "Steps", "stages": [ { "id": "first", "do": [ "ring-home" ] },
            { "id": "second", "after": "first", "do": [ "visit" ] } ] } },
          "cases": [ { "case": "one", "casework": [ "2026-09-10 ring-home", "2026-09-11 visit met" ],
            "answers": [ "2026-09-10 ill no" ],
            "check": [ { "on": "2026-09-11", "expect": { "school": [ "visit due 2026-09-18" ] }, "facts": { "missed": 3 },
              "because": [ "missed > 2" ],
              "undecided": { "visit": [ "ill" ] }, "withheld": { "visit": "held" },
              "pathway": { "steps": "second, waiting until 2026-10-01" } } ] } ] }
        """;

    public const string Calendar = """
        { "terms": [ { "from": "2026-09-01", "to": "2026-12-18" } ],
          "periods": [ { "name": "census", "from": "2026-10-01", "to": "2026-10-09" }, { "name": "mock-exams", "from": "2026-11-02",
            "to": "2026-11-06" }, { "name": "census", "from": "2027-01-14", "to": "2027-01-21" } ] }
        """;

    public static NameIndex Index(string mine = Mine) =>
        new([FileNames.Read("below", "below/pack.json", Base), FileNames.Read("mine", "mine/pack.json", mine),
            FileNames.Read("mine", "mine/calendars/2026-27.json", Calendar)]);

    /// <summary>The name that a mark <c>|</c> in a phrase of the upper pack is at.</summary>
    public static WrittenName? At(string marked)
    {
        var (line, column) = Place(Offset(marked));
        return Index().At("mine/pack.json", line, column);
    }

    /// <summary>What is declared under the name at the mark.</summary>
    public static WrittenName Declared(string marked) => Assert.Single(Index().DeclarationsOf(At(marked)!));

    /// <summary>The offset of the mark in the upper pack.</summary>
    public static int Offset(string marked)
    {
        var text = marked.Replace("|", "", StringComparison.Ordinal);
        var at = Mine.IndexOf(text, StringComparison.Ordinal);
        Assert.True(at >= 0, text);
        return at + marked.IndexOf('|', StringComparison.Ordinal);
    }

    /// <summary>What completion offers in a file where the mark is.</summary>
    public static IReadOnlyList<Suggestion> Complete(string marked)
    {
        var offset = marked.IndexOf('|', StringComparison.Ordinal);
        return Completion.At(marked.Remove(offset, 1), offset, Index());
    }

    private static (int Line, int Column) Place(int offset)
    {
        var before = Mine[..offset];
        return (before.Count(c => c == '\n') + 1, offset - before.LastIndexOf('\n'));
    }
}
