using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Values;
using AttendanceRules.Problems;

namespace AttendanceRules.Packs.Binding.Facts;

/// <summary>Reads the editions of one fact, each of any kind; it has no key of its own.</summary>
internal static class DatedBinder
{
    /// <summary>The fact; null where a mistake has become a problem. One declaration without dates is the fact itself.</summary>
    public static Symbol? Read(SymbolDeclaration declared, SymbolTable names, ProblemList problems)
    {
        var (name, item) = (declared.Name, declared.Item);
        if (declared.Editions.Count == 1 && !item.Has("from") && !item.Has("to"))
        {
            return FactKinds.Read(name, item, names, problems);
        }

        var (read, facts) = (new List<(DateOnly From, DateOnly? To, Symbol Fact)>(), new List<Symbol>());
        foreach (var edition in declared.Editions)
        {
            if (FactKinds.Read(name, edition, names, problems) is { } fact)
            {
                fact.Origin = names.Origins.Of(edition);
                read.Add((declared.From(edition), declared.To(edition), fact));
                facts.Add(fact);
            }
        }

        if (problems.AreLookedFor)
        {
            EditionChecker.CheckAlike(name, facts, declared.Editions[^1], problems);
        }

        return read.Count == 0 ? null : new DatedFact(new Editioned<Symbol>(read)) { Name = name, Title = item.String("title") ?? "" };
    }
}
