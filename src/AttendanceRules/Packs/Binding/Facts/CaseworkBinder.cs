using AttendanceRules.Calendar;
using AttendanceRules.Model;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Rules;
using AttendanceRules.Packs.Schema;
using AttendanceRules.Problems;

namespace AttendanceRules.Packs.Binding.Facts;

/// <summary>Reads facts about casework.</summary>
internal sealed class CaseworkBinder : IFactBinder
{
    public MemberSchema Key { get; } = new("casework", JsonKind.Text, "The entries recorded for an action.")
    {
        Examples = ["count", "first", "latest", "outcome", "days", "value", "sum"],
    };

    public IReadOnlyList<string> Choices => CaseworkFact.Measures;

    public IReadOnlyList<MemberSchema> Members { get; } =
    [
        new("action", JsonKind.Text, "The action whose entries are looked at.") { Names = NameKinds.Action },
        FactMembers.In, FactMembers.At,
        new("outcome", JsonKind.Text, "Only entries with this outcome."),
        new("notOutcome", JsonKind.Text, "No entries with this outcome."),
        new("for", JsonKind.Text, "Only entries about dates in this window.", EmbeddedSyntax.Window) { Examples = PhraseExamples.Windows },
        new("value", JsonKind.Text, "The recorded value that is meant."),
        new("planned", JsonKind.YesNo, "Whether days that are planned count too."),
    ];

    public IReadOnlyList<MemberSchema> MembersOf(string choice) => [.. Members.Where(m => m.Name switch
    {
        "value" => choice is "value" or "sum",
        "planned" => choice == "days",
        "outcome" or "notOutcome" => choice != "outcome",
        _ => true,
    })];

    public IReadOnlyList<string> NeededBy(string choice) => choice is "value" or "sum" ? ["action", "value"] : ["action"];

    public IReadOnlyList<string> AnyOf(string choice) => IsCounted(choice) ? ["in", "for"] : [];

    public Symbol? Read(FactSyntax fact)
    {
        var (item, said, names, problems) = (fact.Item, fact.Key, fact.Names, fact.Problems);
        if (!Choices.Contains(said.Text, StringComparer.Ordinal))
        {
            fact.UnknownChoice(Key.Name, string.Join(", ", Choices));
            return null;
        }

        if (!item.Has("action"))
        {
            fact.Needs("action");
            return null;
        }

        if (names.ActionOf(item.String("action") ?? "") is not { } action)
        {
            var written = item.String("action") ?? "";
            problems.Add("unknown-action", item["action"] ?? item, $"Unknown action '{written}'.",
                Nearest.Suggest(written, names.Actions));
            return null;
        }

        if (problems.AreLookedFor)
        {
            Refuse(fact);
        }

        if (said.Text == "outcome" && action.Outcomes.Count == 0)
        {
            problems.Add("unknown-outcome", said, $"'{action.Id}' declares no outcomes.", "Declare them with 'outcomes' of the action.");
        }

        var isCounted = IsCounted(said.Text) && !item.Has("for");
        return new CaseworkFact(said.Text)
        {
            Name = fact.Name, Title = fact.Title,
            Action = action.Id, IsLegal = action.IsLegal, Outcomes = [.. action.Outcomes], Undoing = action.Undoing,
            In = isCounted ? fact.Window() : names.Window(item["in"]), AsAt = fact.Anchor("at"), For = names.Window(item["for"]),
            Outcome = Outcome(fact, action, "outcome"), NotOutcome = Outcome(fact, action, "notOutcome"),
            IsPlanned = item.Bool("planned") == true,
            ValueName = item.String("value") ?? "",
            ValueUnit = said.Text is "value" or "sum" ? UnitOf(fact, action, said.Text == "sum") : Unit.None,
        };
    }

    private void Refuse(FactSyntax fact)
    {
        foreach (var member in Members.Except(MembersOf(fact.Key.Text)).Where(m => fact.Item.Has(m.Name)))
        {
            fact.Problems.Add("senseless-member", fact.Item[member.Name] ?? fact.Item,
                $"'{member.Name}' does not apply to casework '{fact.Key.Text}'.", "Remove it.");
        }
    }

    private static bool IsCounted(string choice) => choice is "count" or "sum" or "days";

    private static string? Outcome(FactSyntax fact, ActionDeclaration action, string member)
    {
        if (fact.Item.String(member) is { } outcome && !action.Outcomes.Contains(outcome, StringComparer.Ordinal))
        {
            fact.Problems.Add("unknown-outcome", fact.Item[member]!, $"Unknown outcome '{outcome}' of '{action.Id}'.",
                Nearest.Suggest(outcome, action.Outcomes));
        }

        return fact.Item.String(member);
    }

    private static Unit UnitOf(FactSyntax fact, ActionDeclaration action, bool isSummed)
    {
        var (item, written) = (fact.Item, fact.Item.String("value"));
        if (written is null || !action.Values.TryGetValue(written, out var unit))
        {
            fact.Problems.Add(written is null ? "missing-member" : "unknown-value", item["value"] ?? item,
                written is null ? "Name the recorded value with 'value'." : $"'{action.Id}' records no value '{written}'.",
                Nearest.Suggest(written ?? "", action.Values.Keys));
            return Unit.None;
        }

        if (isSummed && unit == Unit.None)
        {
            fact.Problems.Add("type-mismatch", item["value"]!, $"'{written}' is a date, which cannot be summed.",
                "Say \"casework\": \"value\" for the latest.");
        }

        return unit;
    }
}
