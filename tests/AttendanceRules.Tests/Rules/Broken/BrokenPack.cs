using System.Text;
using AttendanceRules.Problems;

namespace AttendanceRules.Tests.Rules.Broken;

/// <summary>A pack with one mistake, beside files that are valid. The sign ¤ is directly before the place that must be named.</summary>
internal sealed class BrokenPack
{
    public const char Mark = '¤';

    /// <summary>Valid declarations, beside which each mistake is written.</summary>
    private const string Well = """
        {
          "sources": { "guide": { "title": "Guide", "from": "2026-09-01", "to": "2027-08-31", "clauses": { "1": "What it says." } } },
          "thresholds": {
            "limit": { "title": "Limit", "unit": "sessions", "values": [ { "from": "2026-08-01", "value": 3 } ] },
            "span": { "title": "Span", "unit": "school days", "values": [ { "from": "2026-08-01", "value": 5 } ] },
            "later": { "title": "Later", "unit": "sessions", "values": [ { "from": "2027-01-01", "value": 5 } ] }
          },
          "facts": {
            "missed": { "count": "sessions", "of": "unauthorised", "in": "school year" },
            "missedDays": { "count": "days", "of": "unauthorised", "in": "school year" },
            "share": { "rate": "absence", "in": "school year" },
            "manyLater": { "is": "missed >= later", "from": "2027-01-01" }
          },
          "questions": {
            "agreed": { "ask": "Agreed?", "of": "school", "type": "yes/no" },
            "mood": { "ask": "How is it?", "of": "school", "type": [ "good", "bad" ] }
          },
          "groups": { "watched": { "title": "Watched", "when": "missed >= limit" } },
          "actions": {
            "letter": { "title": "Write", "by": "school", "to": "parents",
              "outcomes": [ "answered", { "name": "withdrawn", "undoes": true } ] },
            "visit": { "title": "Visit", "by": "school" },
            "note": { "title": "Note", "by": "school", "record": "only" }
          },
          "rules": { "well": { "when": "missed >= limit", "do": [ "visit" ] } }
        }
        """;

    /// <summary>A nation in a few lines.</summary>
    public const string SmallBase = """
        {
          "pack": { "id": "base", "title": "Base", "version": "1", "from": "2006-09-01" },
          "schoolYear": { "from": "08-01" }, "currency": { "name": "pounds", "one": "pound", "sign": "£", "decimals": 2 },
          "stakeholders": { "parents": { "title": "Parents" }, "school": { "title": "School", "untilLeaving": true } },
          "schoolDay": { "sessions": [ { "id": "morning", "title": "AM" }, { "id": "afternoon", "title": "PM" } ] },
          "schoolWeek": { "begins": "Monday", "days": [ "Monday", "Tuesday", "Wednesday", "Thursday", "Friday" ],
            "workingDays": [ "Monday", "Tuesday", "Wednesday", "Thursday", "Friday" ] },
          "classes": { "present": { "title": "P" }, "unauthorised": { "title": "U" }, "noMark": { "title": "N" },
                       "absence": { "title": "A", "includes": [ "unauthorised" ] },
                         "possible": { "title": "S", "includes": [ "present", "unauthorised" ] } },
          "codes": { "/": { "title": "In", "class": "present" }, "O": { "title": "Out", "class": "unauthorised" } }
        }
        """;

    /// <summary>Every concept once, without a mistake, on the small base.</summary>
    public const string Rich = """
        {
          "pack": { "id": "broken", "title": "Broken", "jurisdiction": "made up", "version": "1", "extends": "base", "from": "2026-08-01",
            "to": "2030-07-31", "accepts": { "used-though-not-encodable": "It is meant so." } },
          "sources": { "guide": { "title": "Guide", "from": "2026-08-01",
            "clauses": { "1": "What it says.", "2": { "text": "What else.", "kind": "fact", "stakeholder": "school",
            "notEncodable": "It only tells." } } } },
          "compulsoryAge": { "title": "Age", "begins": { "age": 5, "on": [ "03-31" ] }, "ends": { "age": 16, "on": "last Friday of June",
            "schoolYearFrom": "09-01" },
            "yearGroups": { "no": [ "0" ], "yes": [ "1" ], "ends": [ "11" ] }, "sources": [ "guide#1" ] },
          "bankHolidays": [ "2026-12-25" ], "mustAsk": { "legal": [ "many" ], "formal": "many" },
          "flags": { "long": { "title": "Long" } },
          "classes": { "ill": { "title": "Ill", "includes": [ "unauthorised" ] } },
          "codes": { "X": [ { "from": "2026-08-01", "to": "2026-12-31", "title": "X", "class": "present", "flags": [ "long" ],
            "sources": [ "guide#1" ] }, { "from": "2027-01-01", "title": "X", "class": "present" } ] },
          "characteristics": { "carer": { "title": "Carer", "type": "yes/no" }, "sen": { "title": "Sen", "type": [ "none", "some" ] } },
          "thresholds": { "limit": { "title": "L", "unit": "sessions", "permits": "tighten", "stricter": "lower", "checked": "2026-08-01",
            "values": [ { "from": "2026-08-01", "value": 3, "source": "guide#1" } ] },
                          "rate": { "title": "R", "unit": "money", "values": [ { "from": "2026-08-01", "value": 3 } ] },
                            "few": { "title": "F", "unit": "pupils", "values": [ { "from": "2026-08-01", "value": 3 } ] },
                          "points": { "title": "P", "unit": "percent", "values": [ { "from": "2026-08-01", "value": 1 } ] },
                          "span": { "title": "S", "unit": "school days", "values": [ { "from": "2026-08-01", "value": 3 } ] } },
          "facts": {
            "cohorts": { "gap": "absence", "by": [ "carer", "sen" ], "in": "school year", "pairs": true, "lower": "points",
              "least": "few" }, "carers": { "count": "pupils", "of": "carer" }, "room": { "number": "carers * 2 - 1" },
            "missed": { "title": "M", "count": "sessions", "of": [ "O" ], "in": "last span", "at": "2026-10-01" },
            "share": { "rate": "absence", "over": "possible", "in": "school year" },
            "longest": { "run": "school days", "in": "ever", "of": "absence", "which": "longest", "atLeast": "span",
              "brokenBy": [ "visit" ] },
            "letters": { "casework": "count", "action": "letter", "outcome": "answered", "notOutcome": "withdrawn", "in": "school year" },
            "since": { "elapsed": "school days", "since": "letter", "until": "longest.start" },
            "early": { "date": "from 09-01 to 09-14" },
            "minutes": { "sum": "minutes late", "of": "O", "roundEach": "up to 5", "minutesLate": ">= 10", "notCoveredBy": "visit",
              "in": "school year" },
            "weekdays": { "pattern": "same weekday", "of": "absence", "in": "school year" },
            "spells": { "count": "episodes", "in": "ever", "of": "absence", "atLeast": "span" },
            "weekly": { "count": "days", "in": "ever", "of": "absence", "mostPer": "school week" },
            "worst": { "rate": "absence", "in": "school year", "highest": "school year", "round": 1 },
            "fines": { "casework": "sum", "action": "letter", "value": "fine", "for": "school year" },
            "level": { "band": "missed", "rows": { "high": ">= limit" }, "checkpoint": "half term", "before": "none", "else": "low" },
            "steps": { "band": "missed", "values": [ { "from": "2026-08-01", "to": "2026-12-31", "rows": { "high": "> 3" },
              "source": "guide#1" }, { "from": "2027-01-01", "rows": { "high": "> 5" } } ] },
            "many": [ { "is": "missed >= limit", "to": "2026-12-31" }, { "is": "missed > limit", "from": "2027-01-01" } ]
          },
          "questions": { "agreed": { "ask": "Agreed?", "title": "A", "of": "school", "type": "yes/no", "per": "parent", "when": "many",
            "assume": false, "holds": "span", "evidence": [ "x" ], "sources": [ "guide#1" ] }, "rated": { "ask": "?", "of": "school",
            "type": [ "red", "green" ], "per": "school" }, "area": { "ask": "?", "of": "school", "type": "text",
            "prompt": "Say where.", "per": "school" } },
          "reviews": { "r": { "title": "R", "ratings": [ "red", "green" ],
            "sections": [ { "id": "s", "title": "S", "questions": [ "rated" ], "sources": [ "guide#1" ] } ], "sources": [ "guide#1" ] } },
          "analyses": { "by": { "title": "A", "by": [ "sen", "carer" ], "show": [ "absence", "missed", "watched", "sessions" ],
            "in": "school year", "least": "few", "sources": [ "guide#1" ] }, "byDay": { "title": "A", "by": "weekday",
            "show": "absence" } },
          "reports": { "doc": { "title": "D", "for": "school",
            "sections": [ { "title": "S", "show": [ "by", "r", "due of school", "pupils of watched", "cohorts" ],
            "sources": [ "guide#1" ] } ], "sources": [ "guide#1" ] } },
          "benchmarks": { "bench": { "title": "B", "period": "x", "licence": "x", "areaFrom": "area", "phaseFrom": "area",
            "values": [ { "area": "X", "name": "x", "phase": "x", "group": "x", "period": "x", "figures": { "absence": 5 } } ],
            "sources": [ "guide#1" ] } },
          "groups": { "watched": { "publishedFrom": "01-01", "title": "W", "when": [ "many", "early" ],
            "includes": { "other": [ "school" ] } }, "other": { "title": "O" } },
          "actions": {
            "letter": { "title": "Write", "by": [ "school" ], "to": "parents", "role": "head", "kind": "formal", "contact": "letter",
              "record": true, "legalBasis": "x", "provider": "x", "duration": "x", "intended": "x", "evidence": "x",
              "success": [ "x" ], "cost": [ "rate" ],
              "servedBy": [ "visit" ], "is": [ "longer" ],
                        "chargeable": false, "values": { "until": "date", "fine": "sessions" },
                          "outcomes": [ "answered", { "name": "withdrawn", "undoes": true } ] },
            "visit": { "title": "Visit", "by": "school", "supplies": "agreed", "values": { "until": "date" } },
            "longer": { "title": "Longer", "by": "school", "record": "only" }
          },
          "rules": {
            "a": { "title": "A", "of": "parent", "group": "watched", "cell": "school", "when": "many and anyParent.agreed",
              "on": "session O, X", "due": "span from event", "needs": [ "agreed" ], "cycle": "this term",
                   "endedBy": [ "letter:answered" ], "lapses": "span", "basis": "guidance", "sources": [ "guide#1" ],
                   "do": [ { "action": "visit", "every": "2 school weeks" }, { "action": "letter", "when": "early",
                     "each": "parent", "due": "span after letter", "notBefore": "1 school days",
                     "values": { "fine": { "amount": "limit", "until": "span after letter" } }, "force": "may", "from": "2026-09-01",
                     "to": "2027-07-31" } ] },
            "b": { "withhold": "letter", "because": "x", "when": "carer" },
            "c": { "oneOf": [ "letter", "visit" ] },
            "d": { "of": "parent", "firstOf": [ { "when": "early", "needs": [ "agreed" ], "do": [ "visit" ], "from": "2026-09-01" },
              { "do": [ "letter" ] } ] }
          },
          "pathways": { "p": { "title": "P", "of": "parent", "on": "letter", "cycle": "school year", "skip": "furthest",
            "sources": [ "guide#1" ], "stages": [
            { "id": "s", "do": [ "letter" ], "watch": { "for": "span", "extend": "longer", "atMost": "20 school days", "early": "many",
              "improved": [ "missed == 0" ], "then": "close", "do": [ "visit" ] } },
            { "id": "t", "after": "s", "wait": "span", "continues": "s", "do": [ "visit" ], "watch": { "until": "until" } } ] } }
        }
        """;

    private readonly Dictionary<string, string> files = new(StringComparer.Ordinal)
    {
        ["pack.json"] =
            """{ "pack": { "id": "broken", "title": "Broken", "version": "1", "extends": "england-base", "from": "2026-08-01" } }""",
        ["well.json"] = Well,
    };

    public BrokenPack(string code, string marked)
        : this(code, ("a.json", marked))
    {
    }

    public BrokenPack(string code, params (string Name, string Text)[] written)
    {
        Code = code;
        foreach (var (name, text) in written)
        {
            files[name] = text.Replace(Mark.ToString(), "", StringComparison.Ordinal);
            if (text.IndexOf(Mark, StringComparison.Ordinal) is >= 0 and var at)
            {
                var before = text[..at].Split('\n');
                (File, Line, Column) = ("broken/" + name, before.Length, before[^1].Length + 1);
            }
        }
    }

    public string Code { get; }

    public string File { get; init; } = "";

    public int Line { get; }

    public int Column { get; }

    public bool IsShipped { get; init; }

    /// <summary>Packs that are loaded beside it.</summary>
    public IReadOnlyList<PackSource> Beside { get; init; } = [PackSource.Shipped("england-base")];

    /// <summary>What must be reported: exactly this.</summary>
    public string Expected => $"{File}({Line},{Column}): {Code}";

    public IReadOnlyList<Problem> Load()
    {
        var source = PackSource.FromFiles("broken", files);
        return Made.ProblemsOf([.. Beside, IsShipped ? source.AsShipped() : source]);
    }

    public override string ToString() => new StringBuilder(Code).Append(' ').Append(Expected).ToString();
}
