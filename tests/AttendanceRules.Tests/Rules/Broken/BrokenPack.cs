using System.Text;
using AttendanceRules.Problems;

namespace AttendanceRules.Tests.Rules.Broken;

/// <summary>A pack with one mistake, beside files that are well. The sign ¤ stands right before the place that must be named.</summary>
internal sealed class BrokenPack
{
    public const char Mark = '¤';

    /// <summary>Declarations that are well, for the mistakes to stand beside.</summary>
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
            "letter": { "title": "Write", "by": "school", "to": "parents", "outcomes": [ "answered", { "name": "withdrawn", "undoes": true } ] },
            "visit": { "title": "Visit", "by": "school" },
            "note": { "title": "Note", "by": "school", "record": "only" }
          },
          "rules": { "well": { "when": "missed >= limit", "do": [ "visit" ] } }
        }
        """;

    private readonly Dictionary<string, string> files = new(StringComparer.Ordinal)
    {
        ["pack.json"] = """{ "pack": { "id": "broken", "title": "Broken", "version": "1", "extends": "england-base", "from": "2026-08-01" } }""",
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

    /// <summary>What must be told: exactly this.</summary>
    public string Expected => $"{File}({Line},{Column}): {Code}";

    public IReadOnlyList<Problem> Load()
    {
        var source = PackSource.FromFiles("broken", files);
        return RuleBook.TryLoad([.. Beside, IsShipped ? source.AsShipped() : source], out _);
    }

    public override string ToString() => new StringBuilder(Code).Append(' ').Append(Expected).ToString();
}
