using AttendanceRules.Json;
using AttendanceRules.Model;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Rules;
using AttendanceRules.Packs.Binding.Facts;
using AttendanceRules.Packs.Schema;
using AttendanceRules.Problems;

namespace AttendanceRules.Packs.Binding;

/// <summary>From what a pack declares under a name to the symbol.</summary>
internal sealed class SymbolBinder(SymbolTable names, IEnumerable<ActionDeclaration> actions, ProblemList problems)
{
    /// <summary>The symbol; null where a mistake has become a problem.</summary>
    public Symbol? Read(SymbolDeclaration declared)
    {
        var (name, item) = (declared.Name, declared.Item);
        if (declared.Editions.Any(e => e.Kind != JsonItemKind.Map))
        {
            return null; // Reported when it was held against its table.
        }

        if (declared.Editions.Count > 1 && problems.AreLookedFor)
        {
            EditionChecker.Check(declared, problems);
        }

        var symbol = Make(declared, name, item);
        if (symbol is not null)
        {
            symbol.Origin = names.Origins.Of(item);
            symbol.Phrases = new ListOnDemand<Phrase>(() =>
                [.. declared.Editions.SelectMany(e => names.Origins.PhrasesIn(e, declared.Section))]);
        }

        return symbol;
    }

    private Symbol? Make(SymbolDeclaration declared, string name, JsonItem item) => declared.Section switch
    {
        var s when s == PackSection.Characteristics => Characteristic(name, item),
        var s when s == PackSection.Thresholds => ThresholdBinder.Read(name, item, names.Currency, problems),
        var s when s == PackSection.Questions => new QuestionBinder(names, actions, problems).Read(name, item, declared.Pack),
        var s when s == PackSection.Groups =>
            new ConditionFact { Name = name, Title = item.String("title") ?? "", IsGroup = true, When = Group(declared) },
        _ => DatedBinder.Read(declared, names, problems),
    };

    private CharacteristicName? Characteristic(string name, JsonItem item) =>
        BaseBinder.Type(item["type"], problems) is not { } type ? null
            : new CharacteristicName(SpellingBinder.Read(type, item["spellings"], problems))
            {
                Name = name, Title = item.String("title") ?? "",
            };

    private Expression Group(SymbolDeclaration declared)
    {
        if (declared.Editions is [var only] && !only.Has("from") && !only.Has("to"))
        {
            return OfGroup(only["when"]);
        }

        var editions = new List<(DateOnly, DateOnly?, Expression)>(declared.Editions.Count);
        foreach (var edition in declared.Editions)
        {
            editions.Add((declared.From(edition), declared.To(edition), OfGroup(edition["when"])));
        }

        return new DatedExpression(editions);
    }

    private Expression OfGroup(JsonItem? when)
    {
        var condition = names.Condition(when);
        if (problems.AreLookedFor)
        {
            PathwayNames.Refuse(condition, when, problems);
            ParentNames.Refuse(condition, when, problems);
        }

        return condition;
    }
}
