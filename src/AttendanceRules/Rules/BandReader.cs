using AttendanceRules.Facts;
using AttendanceRules.Language;
using AttendanceRules.Problems;

namespace AttendanceRules.Rules;

/// <summary>Reads a band: rows of comparisons that must not both match.</summary>
internal sealed class BandReader(NameTable names, ProblemList problems)
{
    public Named? Read(string name, JsonItem item)
    {
        if (names.Find(item.String("band") ?? "") is not { Kind: ValueKind.Number } of)
        {
            problems.Add("unknown-name", item["band"]!, $"'{item.String("band")}' is no fact that is a number.", Nearest.Suggest(item.String("band") ?? "", names.Known));
            return null;
        }

        if (item.Has("rows") == item.Has("values"))
        {
            problems.Add("missing-member", item, $"The band '{name}' needs either 'rows' or dated 'values'.");
            return null;
        }

        var editions = item["rows"] is { } rows
            ? [new BandRows(DateOnly.MinValue, null, Rows(of, rows))]
            : item.List("values").Where(v => ConceptChecker.Check(v, Concept.BandEdition, problems)).Select(v => new BandRows(v.Date("from")!.Value, v.Date("to"), Rows(of, v["rows"]!))).ToList();
        return new BandFact(of, editions, item.Has("checkpoint")) { Name = name, Title = item.String("title") ?? "", Before = item.String("before"), Else = item.String("else") };
    }

    private List<(string Value, Condition When)> Rows(Named of, JsonItem rows)
    {
        var found = new List<(string, Condition)>();
        var ranges = new List<(string Value, RowRange Range, JsonItem At)>();
        foreach (var row in rows.Members)
        {
            var phrase = string.Join(" and ", row.Value.Text.Split(" and ").Select(p => $"{of.Name} {p.Trim()}"));
            if (names.Phrase(row.Value, _ => ConditionParser.Parse(phrase, names)) is not { } when)
            {
                continue;
            }

            found.Add((row.Name, when));
            if (RowRange.Of(when) is { } range)
            {
                foreach (var other in ranges.Where(r => r.Range.Meets(range)))
                {
                    problems.Add("overlapping-rows", row.Value, $"The rows '{other.Value}' and '{row.Name}' can both match.");
                }

                ranges.Add((row.Name, range, row.Value));
            }
        }

        return found;
    }
}
