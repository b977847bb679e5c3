using System.Globalization;
using AttendanceRules.Json;
using AttendanceRules.Model;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Values;
using AttendanceRules.Packs.Schema;
using AttendanceRules.Problems;

namespace AttendanceRules.Packs.Binding.Facts;

/// <summary>Reads bands: rows of comparisons of which no two may match one number on one day (S20).</summary>
internal sealed class BandBinder : IFactBinder
{
    public MemberSchema Key { get; } =
        new("band", JsonKind.Text, "A text value from rows of a fact that is a number.", EmbeddedSyntax.Names);

    public IReadOnlyList<string> Choices => [];

    public IReadOnlyList<MemberSchema> Members { get; } =
    [
        CommonMembers.Rows,
        new("values", JsonKind.List, "Dated sets of a band's rows."),
        new("checkpoint", JsonKind.Text, "The band is judged only at the end of each.") { Choices = ["half term"] },
        new("before", JsonKind.Text, "The value before the first checkpoint."),
        new("else", JsonKind.Text, "The value where no row matches."),
    ];

    public IReadOnlyList<string> OneOf => ["rows", "values"];

    public IReadOnlyList<(string Member, string Other, bool IsNeeded)> Together => [("before", "checkpoint", true)];

    public Symbol? Read(FactSyntax fact)
    {
        var (name, item, problems) = (fact.Name, fact.Item, fact.Problems);
        if (fact.Names.Find(item.String("band") ?? "") is not { Kind: ValueKind.Number } of)
        {
            fact.Names.Unfit("unknown-name", item["band"]!, item.String("band") ?? "",
                $"'{item.String("band")}' is not a fact with a number.");
            return null;
        }

        if (item.Has("rows") == item.Has("values"))
        {
            problems.Add("missing-member", item, $"The band '{name}' needs either 'rows' or dated 'values'.");
            return null;
        }

        if (item["before"] is { } before && !item.Has("checkpoint"))
        {
            problems.Add("senseless-member", before, "Only a band with a 'checkpoint' has a value before the first one.", "Remove it.");
        }

        var editions = item["rows"] is { } rows ? [Edition(fact, of, DateOnly.MinValue, null, rows)]
            : item.List("values").Where(v => ObjectChecker.Check(v, () => ObjectSchema.BandEdition, problems))
                .Select(v => Edition(fact, of, v.Date("from")!.Value, v.Date("to"), v["rows"]!, Checkpoints(fact, v))).ToList();
        for (var i = 1; i < editions.Count; i++)
        {
            if (editions.Take(i).Any(e => !(e.To < editions[i].From) && !(editions[i].To < e.From) && e.SharesCheckpoint(editions[i])))
            {
                problems.Add("overlapping-editions", item.List("values")[i],
                    $"Two sets of rows of '{name}' are in force on {IsoDate.Text(editions[i].From)}.", "Give each its own from and to.");
            }
        }

        return new BandFact(of, editions, item.Has("checkpoint"))
        {
            Name = name, Title = fact.Title, Before = item.String("before"), Else = item.String("else"),
        };
    }

    // Which checkpoints of the school year the rows are for, as numbers from 1; empty: for each.
    private static List<int> Checkpoints(FactSyntax fact, JsonItem edition)
    {
        var numbers = new List<int>();
        if (edition["checkpoints"] is { } written && !fact.Item.Has("checkpoint"))
        {
            fact.Problems.Add("senseless-member", written, "Only a band with a 'checkpoint' has rows for some checkpoints.",
                "Add \"checkpoint\": \"half term\" to the band, or remove it.");
        }

        foreach (var at in edition.List("checkpoints"))
        {
            if (int.TryParse(at.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0)
            {
                numbers.Add(number);
            }
            else
            {
                fact.Problems.Add("bad-number", at, $"'{at.Text}' is not the number of a checkpoint.",
                    "The first of the school year is 1, the second 2.");
            }
        }

        return numbers;
    }

    private static BandRows Edition(
        FactSyntax fact, Symbol of, DateOnly from, DateOnly? to, JsonItem rows, IReadOnlyList<int>? checkpoints = null)
    {
        var (found, days) = (new List<(BandRow Row, JsonItem At)>(), new List<DateOnly> { from });
        foreach (var row in rows.Members)
        {
            var when = new List<Expression>();
            if (Limits(fact, of, row.Value, days, when) is { Count: > 0 } limits)
            {
                found.Add((new BandRow(row.Name, limits) { When = new AllOf(when) }, row.Value));
            }
        }

        // Limits change only on the days on which a threshold changes.
        foreach (var (row, at) in found)
        {
            var inForce = days.FindAll(d => d >= from && !(d > to));
            if (inForce.Exists(d => row.On(d) is { IsEmpty: true }))
            {
                fact.Problems.Add("impossible-row", at, $"No number can match the row '{row.Value}'.");
            }

            foreach (var (other, _) in found)
            {
                if (other == row)
                {
                    break;
                }

                var both = inForce.FindIndex(d => row.On(d) is { } mine && other.On(d) is { } theirs && mine.Overlaps(theirs));
                if (both >= 0)
                {
                    var day = inForce[both];
                    var when = day == DateOnly.MinValue ? "" : $" on {IsoDate.Text(day)}";
                    fact.Problems.Add("overlapping-rows", at, $"The rows '{other.Value}' and '{row.Value}' can both match{when}.");
                }
            }
        }

        return new BandRows(from, to, found.ConvertAll(f => f.Row), days) { Checkpoints = checkpoints ?? [] };
    }

    // Each part of a row is a comparison that lacks its left side, which is the fact.
    private static List<NumberLimit> Limits(FactSyntax fact, Symbol of, JsonItem row, List<DateOnly> days, List<Expression> when)
    {
        var limits = new List<NumberLimit>();
        var offset = 1;
        foreach (var part in row.Text.Split(" and "))
        {
            var before = fact.Names.Failures;
            try
            {
                switch (ExpressionParser.Parse($"{of.Name} {part}", fact.Names))
                {
                    case Comparison { Operator: not "!=", Right: Literal literal } compare:
                        limits.Add(new NumberLimit(compare.Operator, new DatedNumber(literal.Value.Low!.Value)));
                        when.Add(compare);
                        break;
                    case Comparison { Operator: not "!=", Right: Reference { Named: ThresholdName threshold } } compare:
                        limits.Add(new NumberLimit(compare.Operator, new DatedNumber(null, threshold)));
                        when.Add(compare);
                        Add(threshold.Values, days);
                        break;
                    default:
                        throw new PhraseException("bad-row", of.Name.Length + 1,
                            $"'{part}' compares with neither a number nor a threshold.",
                            "Write a row as \">= 90 and < 95\".");
                }
            }
            catch (PhraseException) when (fact.Names.Failures > before)
            {
                return [];
            }
            catch (PhraseException e)
            {
                fact.Problems.Add(e.Code, row, e.Message, e.Suggestion, Math.Max(0, e.Offset - of.Name.Length - 1) + offset);
                return [];
            }

            offset += part.Length + " and ".Length;
        }

        return limits;
    }

    // The days on which a value begins, in their order and each once.
    private static void Add(IReadOnlyList<(DateOnly From, Ratio Value, string Source)> values, List<DateOnly> days)
    {
        foreach (var (from, _, _) in values)
        {
            var place = days.Count;
            while (place > 0 && days[place - 1] > from)
            {
                place--;
            }

            if (place == 0 || days[place - 1] != from)
            {
                days.Insert(place, from);
            }
        }
    }
}
