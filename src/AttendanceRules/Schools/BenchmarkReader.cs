using System.Globalization;
using AttendanceRules.Json;
using AttendanceRules.Model;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Values;
using AttendanceRules.Packs.Binding;
using AttendanceRules.Packs.Schema;
using AttendanceRules.Problems;

namespace AttendanceRules.Schools;

/// <summary>Reads benchmarks.</summary>
internal sealed class BenchmarkReader(BoundPacks packs, ProblemList problems)
{
    public IEnumerable<BenchmarkDeclaration> Read() => packs.Files.SelectMany(p => p.Each(PackSection.Benchmarks)
        .Select(b => Read(b.Name, b.Item, p.Pack!)));

    private BenchmarkDeclaration Read(string id, JsonItem item, PackDeclaration pack) =>
        new(id, item.String("title") ?? id, item.Date("from") ?? pack.From, item.Date("to") ?? pack.To, item.String("period")
            ?? "", item.String("licence") ?? "",
            [.. item.List("values").Where(v => ObjectChecker.Check(v, ObjectSchema.BenchmarkValue, problems)).Select(Value)],
                item.Strings("sources"))
        { Origin = packs.Names.Origins.Of(item), AreaFrom = Question(item["areaFrom"]), PhaseFrom = Question(item["phaseFrom"]) };

    private BenchmarkValue Value(JsonItem item)
    {
        var figures = new List<(string, decimal)>();
        foreach (var member in item["figures"]!.Members)
        {
            if (decimal.TryParse(member.Value.Text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number)
                && Math.Abs(number) <= 1_000_000_000m)
            {
                figures.Add((member.Name, number));
            }
            else
            {
                problems.Add("bad-number", member.Value, $"'{member.Value.Text}' is not a number.");
            }
        }

        return new BenchmarkValue(item.String("area")!, item.String("name") ?? item.String("area")!, item.String("phase")
            ?? "", item.String("group") ?? "", item.String("period") ?? "", figures);
    }

    private Symbol? Question(JsonItem? at)
    {
        if (at is null || packs.Names.Find(at.Text) is { IsOfSchool: true, Kind: ValueKind.Text })
        {
            return at is null ? null : packs.Names.Find(at.Text);
        }

        packs.Names.Unfit("unknown-name", at, at.Text, $"'{at.Text}' is not a school question with a text answer.");
        return null;
    }
}
