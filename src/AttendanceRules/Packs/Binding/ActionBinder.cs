using AttendanceRules.Calendar;
using AttendanceRules.Json;
using AttendanceRules.Model;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Rules;
using AttendanceRules.Packs.Json;
using AttendanceRules.Packs.Schema;
using AttendanceRules.Problems;

namespace AttendanceRules.Packs.Binding;

/// <summary>Reads the vocabulary of actions.</summary>
internal static class ActionBinder
{
    public static Dictionary<string, ActionDeclaration> Read(IReadOnlyList<PackFiles> packs, IReadOnlyCollection<string> stakeholders,
        Currency? currency, OriginFinder origins, ProblemList problems)
    {
        var actions = new Dictionary<string, ActionDeclaration>(StringComparer.Ordinal);
        foreach (var (pack, id, item) in Written(packs))
        {
            foreach (var who in item.List("by").Concat(item.List("to")).Where(w => !stakeholders.Contains(w.Text)))
            {
                problems.Add("unknown-stakeholder", who, $"Unknown stakeholder '{who.Text}' in the action '{id}'.",
                    Nearest.Suggest(who.Text, stakeholders) ?? $"Declared are: {string.Join(", ", stakeholders)}.");
            }

            if (item["by"] is { Kind: JsonItemKind.List, Items.Count: 0 } nobody && item["record"]?.Text != "only")
            {
                problems.Add("missing-member", nobody, $"Nobody is named who does the action '{id}'.",
                    "Name at least one stakeholder in 'by', or write \"record\": \"only\" for what is never recommended.");
            }

            var (outcomes, undoing) = (new List<string>(), new List<string>());
            foreach (var outcome in item.List("outcomes")
                .Where(o => o.Kind == JsonItemKind.Text || ObjectChecker.Check(o, () => ObjectSchema.Outcome, problems)))
            {
                var name = outcome.Kind == JsonItemKind.Map ? outcome.String("name") ?? "" : outcome.Text;
                outcomes.Add(name);
                if (outcome.Kind == JsonItemKind.Map && outcome.Bool("undoes") == true)
                {
                    undoing.Add(name);
                }
            }

            var action = new ActionDeclaration(id, item.String("title") ?? id, item.Strings("by"), item.String("to"), item.String("role"))
            {
                Origin = origins.Of(item),
                InForceFrom = item.Date("from") ?? pack.From,
                Kind = WordTables.ActionKinds.Read(item.String("kind")) ?? ActionKind.Support,
                IsRecorded = item["record"]?.Text != "false",
                IsRecordOnly = item["record"]?.Text == "only",
                PermitsWithholding = item.String("permits") == "withhold",
                Contact = WordTables.Contacts.Read(item.String("contact")),
                Supplies = item.String("supplies"),
                Outcomes = outcomes,
                Undoing = undoing,
                Values = Values(item, currency, problems),
                Is = item.Strings("is"),
                ServedBy = item.Strings("servedBy"),
                Provider = item.String("provider"),
                Duration = item.String("duration"),
                Intended = item.String("intended"),
                IsChargeable = item.Bool("chargeable"),
                LegalBasis = item.String("legalBasis"),
                Evidence = item.String("evidence"),
                Success = item.Strings("success"),
                Sources = item.Strings("sources"),
            };
            if (!actions.TryAdd(id, action))
            {
                var (before, first) = packs.SelectMany(p => p.Each(PackSection.Actions).Select(a => (Pack: p, a.Name, a.Item)))
                    .Where(a => a.Name == id).Select(a => (a.Pack, a.Item)).First();
                problems.Add("duplicate-name", item,
                    $"The action '{id}' is declared already, at {first.File}({first.Line},{first.Column}).",
                    Layering.Redeclaration.Mend(id, before, packs.First(p => p.Holds(item.File)), packs));
            }
        }

        foreach (var (id, item) in packs.SelectMany(p => p.Each(PackSection.Actions)))
        {
            foreach (var at in item.List("is").Concat(item.List("servedBy"))
                .Where(a => !actions.ContainsKey(a.Text) || a.Text == id))
            {
                problems.Add("unknown-action", at, at.Text == id ? $"The action '{id}' names itself." : $"Unknown action '{at.Text}'.",
                    Nearest.Suggest(at.Text, actions.Keys.Where(a => a != id)));
            }
        }

        return actions;
    }

    private static IEnumerable<(PackDeclaration Pack, string Id, JsonItem Item)> Written(IReadOnlyList<PackFiles> packs)
    {
        foreach (var pack in packs.Where(p => p.Pack is not null))
        {
            foreach (var (id, item) in pack.Each(PackSection.Actions))
            {
                yield return (pack.Pack!, id, item);
            }
        }
    }

    /// <summary>What each action costs, once names are known.</summary>
    public static void Price(IReadOnlyList<PackFiles> packs, IReadOnlyDictionary<string, ActionDeclaration> actions, SymbolTable names)
    {
        foreach (var (id, item) in packs.SelectMany(p => p.Each(PackSection.Actions))
            .Where(a => a.Item.Has("cost") && actions.ContainsKey(a.Name)))
        {
            actions[id].Cost = [.. item.List("cost").Select(c => names.Threshold(c, Unit.Money)).OfType<ThresholdName>()];
        }
    }

    private static Dictionary<string, Unit> Values(JsonItem item, Currency? currency, ProblemList problems)
    {
        var values = new Dictionary<string, Unit>(StringComparer.Ordinal);
        foreach (var member in item["values"]?.Members ?? [])
        {
            if (!UnitWords.TryParse(member.Value.Text, out var unit) && member.Value.Text != "date")
            {
                problems.Add("unknown-unit", member.Value, $"'{member.Value.Text}' is neither a unit nor 'date'.",
                    CurrencyBinder.Mend(member.Value.Text, currency)
                        ?? Nearest.Suggest(member.Value.Text, UnitWords.All.Append("date")));
            }

            values[member.Name] = unit;
        }

        return values;
    }
}
