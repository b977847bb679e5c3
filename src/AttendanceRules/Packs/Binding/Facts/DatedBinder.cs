using AttendanceRules.Model;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Values;
using AttendanceRules.Problems;

namespace AttendanceRules.Packs.Binding.Facts;

/// <summary>Reads the editions of one fact, each of any kind; it has no key of its own.</summary>
internal static class DatedBinder
{
    /// <summary>The fact; null where a mistake has become a problem. One declaration without dates is the fact itself.</summary>
    public static Symbol? Read(string name, IReadOnlyList<JsonItem> editions, PackDeclaration pack, SymbolTable names, ProblemList problems)
    {
        var item = editions[0];
        if (editions.Count == 1 && !item.Has("from") && !item.Has("to"))
        {
            return FactKinds.Read(name, item, names, problems);
        }

        var read = new List<(DateOnly, DateOnly?, Symbol)>();
        foreach (var edition in editions)
        {
            if (FactKinds.Read(name, edition, names, problems) is { } fact)
            {
                read.Add((edition.Date("from") ?? pack.From, edition.Date("to") ?? pack.To, fact));
            }
        }

        EditionChecker.CheckAlike(name, [.. read.Select(r => r.Item3)], editions[^1], problems);
        return read.Count == 0 ? null : new DatedFact(new Editioned<Symbol>(read)) { Name = name, Title = item.String("title") ?? "" };
    }
}
