using AttendanceRules.Calendar;
using AttendanceRules.Facts;
using AttendanceRules.Language;
using AttendanceRules.Problems;

namespace AttendanceRules.Rules;

/// <summary>Reads a fact by its one kind key.</summary>
internal static class FactReader
{
    public static readonly IReadOnlyList<string> Kinds = ["count", "rate", "run", "casework", "elapsed", "is", "date"];

    public static Named? Read(string name, JsonItem item, NameTable names, ProblemList problems)
    {
        var kinds = Kinds.Where(item.Has).ToList();
        if (kinds.Count != 1)
        {
            problems.Add(kinds.Count == 0 ? "no-fact-kind" : "two-fact-kinds", item, $"The fact '{name}' has {kinds.Count} kinds; it needs exactly one of {string.Join(", ", Kinds)}.");
            return null;
        }

        SenselessMembers.OfFact(name, kinds[0], item, problems);
        var title = item.String("title") ?? "";
        if (item[kinds[0]] is not { } said)
        {
            return null;
        }

        Anchor? Anchored(string member) => names.Phrase(item[member], p => Anchor.Parse(p, 0, names));
        switch (kinds[0])
        {
            case "count" when said.Text is "sessions" or "days":
                return Sessions(item["of"]) is { } counted ? new CountFact(said.Text == "days") { Name = name, Title = title, Of = counted, In = names.Window(item["in"]), AsAt = Anchored("at") } : null;
            case "rate":
                return names.Sessions(said) is { } of
                    ? new RateFact { Name = name, Title = title, Of = of, Over = item["over"] is { } over && over.Text != "possible" ? names.Sessions(over) : null, In = names.Window(item["in"]), AsAt = Anchored("at") }
                    : null;
            case "run" when said.Text is "sessions" or "school days":
                return Sessions(item["of"]) is { } run
                    ? new RunFact(said.Text == "school days", item.String("which") ?? "current")
                    { Name = name, Title = title, Of = run, In = names.Window(item["in"]), AsAt = Anchored("at"), BrokenBy = Acts(item["brokenBy"], item.Strings("brokenBy")), AtLeast = Amount("atLeast", said.Text) }
                    : null;
            case "casework" when said.Text is "count" or "first" or "latest" or "outcome":
                var action = item.String("action") ?? "";
                Acts(item["action"] ?? item, [action]);
                return new CaseworkFact(said.Text) { Name = name, Title = title, Action = action, In = names.Window(item["in"]), Outcome = Outcome("outcome"), NotOutcome = Outcome("notOutcome") };
            case "elapsed" when UnitWords.TryParse(said.Text, out var unit) && UnitWords.IsTime(unit):
                return Anchored("since") is { } since ? new ElapsedFact(unit, since, Anchored("until")) { Name = name, Title = title } : Missing("since");
            case "is":
                return new ConditionName { Name = name, Title = title, When = names.Condition(said) };
            case "date":
                return names.Window(said) is { } window ? new DateFact(window) { Name = name, Title = title } : null;
            default:
                problems.Add("unknown-choice", said, $"'{said.Text}' is nothing a {kinds[0]} fact can say.", kinds[0] switch
                {
                    "count" => "sessions or days.",
                    "run" => "sessions or school days.",
                    "casework" => "count, first, latest or outcome.",
                    _ => "A unit of time.",
                });
                return null;
        }

        Records.SessionFilter? Sessions(JsonItem? at) => at is null ? Lacks("of") : names.Sessions(at);

        Records.SessionFilter? Lacks(string member)
        {
            Missing(member);
            return null;
        }

        Named? Missing(string member)
        {
            problems.Add("missing-member", item, $"The fact '{name}' needs '{member}'.");
            return null;
        }

        // A number or a threshold of the same unit.
        Language.Term? Amount(string member, string unit)
        {
            if (item[member] is not { } at)
            {
                return null;
            }

            if (at.Kind == JsonItemKind.Number && Ratio.TryParse(at.Text, out var number))
            {
                return new LiteralTerm(Value.Exact(number), at.Text);
            }

            if (names.Find(at.Text) is ThresholdName threshold && UnitWords.Of(threshold.Unit) == unit)
            {
                return new NameTerm(threshold, Reach.Own);
            }

            problems.Add("unknown-amount", at, $"'{at.Text}' is neither a number nor a threshold in {unit}.", Nearest.Suggest(at.Text, names.Known));
            return null;
        }

        string? Outcome(string member)
        {
            if (item.String(member) is { } outcome && names.OutcomesOf(item.String("action") ?? "") is { } declared && !declared.Contains(outcome, StringComparer.Ordinal))
            {
                problems.Add("unknown-outcome", item[member]!, $"'{item.String("action")}' declares no outcome '{outcome}'.", Nearest.Suggest(outcome, declared));
            }

            return item.String(member);
        }

        IReadOnlyList<string> Acts(JsonItem? at, IReadOnlyList<string> written)
        {
            foreach (var unknown in written.Where(a => names.OutcomesOf(a) is null))
            {
                problems.Add("unknown-action", at ?? item, $"No action is called '{unknown}'.", Nearest.Suggest(unknown, names.Actions));
            }

            return written;
        }
    }
}
