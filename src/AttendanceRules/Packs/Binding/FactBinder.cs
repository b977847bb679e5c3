using AttendanceRules.Calendar;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Windows;
using AttendanceRules.Problems;

namespace AttendanceRules.Packs.Binding;

/// <summary>Reads a fact by its one kind key.</summary>
internal static class FactBinder
{
    public static readonly IReadOnlyList<string> Kinds = ["count", "sum", "rate", "run", "pattern", "casework", "elapsed", "band", "is", "date", "number", "gap"];

    // What each kind understands besides the members that every fact has.
    private static readonly Dictionary<string, string[]> MembersOf = new(StringComparer.Ordinal)
    {
        ["count"] = ["of", "in", "at", "minutesLate", "mostPer", "notCoveredBy", "atLeast"],
        ["sum"] = ["of", "in", "at", "roundEach", "minutesLate", "notCoveredBy"],
        ["rate"] = ["over", "in", "at", "highest", "lowest", "round"],
        ["run"] = ["of", "in", "at", "which", "atLeast", "brokenBy"],
        ["pattern"] = ["of", "in", "at"],
        ["casework"] = ["action", "in", "at", "outcome", "notOutcome", "for", "value", "planned"],
        ["elapsed"] = ["since", "until"],
        ["band"] = ["rows", "values", "checkpoint", "before", "else"],
        ["is"] = [],
        ["date"] = [],
        ["number"] = [],
        ["gap"] = ["by", "in", "pairs", "lower", "least"],
    };

    private static readonly string[] OfEvery = ["title", "from", "to", "sources"];

    public static Symbol? Read(string name, JsonItem item, SymbolTable names, ProblemList problems)
    {
        var kinds = Kinds.Where(item.Has).ToList();
        if (kinds.Count != 1)
        {
            problems.Add(kinds.Count == 0 ? "no-fact-kind" : "two-fact-kinds", item, $"The fact '{name}' has {kinds.Count} kinds; it needs exactly one of {string.Join(", ", Kinds)}.");
            return null;
        }

        var kind = kinds[0];
        foreach (var member in item.Members.Where(m => m.Name != kind && !OfEvery.Contains(m.Name, StringComparer.Ordinal) && !MembersOf[kind].Contains(m.Name, StringComparer.Ordinal)))
        {
            problems.Add("senseless-member", member.Value, $"A {kind} fact has no '{member.Name}'.", MembersOf[kind].Length > 0 ? $"It understands {string.Join(", ", MembersOf[kind])}." : null);
        }

        var title = item.String("title") ?? "";
        if (item[kind] is not { } said)
        {
            return null;
        }

        switch (kind)
        {
            case "casework":
                return new CaseworkBinder(names, problems).Read(name, item);
            case "band":
                return new BandBinder(names, problems).Read(name, item);
            case "elapsed" when UnitWords.TryParse(said.Text, out var unit) && UnitWords.IsTime(unit) && unit != Unit.Sessions:
                var since = names.Phrase(item["since"], p => AnchorParser.Parse(p, 0, names));
                if (!item.Has("since"))
                {
                    problems.Add("missing-member", item, $"The fact '{name}' needs 'since'.");
                }

                return since is null ? null : new ElapsedFact(unit, since, names.Phrase(item["until"], p => AnchorParser.Parse(p, 0, names))) { Name = name, Title = title };
            case "elapsed":
                problems.Add("unknown-choice", said, $"'{said.Text}' is nothing a {kind} fact can say.", "school days, school weeks, calendar days, working days, months or years.");
                return null;
            case "is":
                return new ConditionName { Name = name, Title = title, When = names.Condition(said) };
            case "date":
                return names.Window(said) is { } window ? new DateFact(window) { Name = name, Title = title } : null;
            case "number":
                return names.Phrase(said, p => ExpressionParser.ParseNumber(p, names)) is { } sum ? new NumberFact(sum) { Name = name, Title = title } : null;
            case "gap":
                return new SchoolFactBinder(names, problems).Gap(name, item);
            case "count" when said.Text == "pupils":
                return new SchoolFactBinder(names, problems).Pupils(name, item);
            default:
                return new RegisterBinder(names, problems).Read(name, kind, item);
        }
    }
}
