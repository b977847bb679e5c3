using System.Globalization;
using AttendanceRules.Calendar;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Values;
using AttendanceRules.Model.Windows;
using AttendanceRules.Problems;
using AttendanceRules.Records;

namespace AttendanceRules.Packs.Binding;

/// <summary>Reads facts about the register: counts, sums, rates, runs and patterns.</summary>
internal sealed class RegisterBinder(SymbolTable names, ProblemList problems)
{
    public Symbol? Read(string name, string kind, JsonItem item)
    {
        var (title, said) = (item.String("title") ?? "", item[kind]!);
        var (window, at) = (FactWindow.Of(name, item, FactWindow.Everything, names, problems), names.Phrase(item["at"], p => AnchorParser.Parse(p, 0, names)));
        var covered = item.List("notCoveredBy").Select(Action).OfType<string>().Select(a => (a, names.IsLegal(a))).ToList();
        var late = Late(item["minutesLate"]);
        if (kind == "count")
        {
            Refuse(item, said, said.Text == "episodes" ? ["mostPer", "notCoveredBy"] : ["atLeast"]);
        }

        switch (kind)
        {
            case "count" when said.Text is "sessions" or "days":
                return Of(name, item) is { } counted
                    ? new CountFact(said.Text == "days") { Name = name, Title = title, Of = counted, In = window, AsAt = at, Late = late, NotCoveredBy = covered, IsOncePerWeek = item.Has("mostPer") } : null;
            case "count" when said.Text == "episodes":
                return Of(name, item) is { } episode
                    ? new EpisodeFact(AreDays(item["atLeast"])) { Name = name, Title = title, Of = episode, In = window, AsAt = at, Late = late, AtLeast = Amount(item["atLeast"], Unit.SchoolDays, Unit.Sessions) } : null;
            case "sum" when said.Text == "minutes late":
                var (step, up) = RoundEach(item["roundEach"]);
                return Of(name, item, "late") is { } summed ? new SumFact(step, up) { Name = name, Title = title, Of = summed, In = window, AsAt = at, Late = late, NotCoveredBy = covered } : null;
            case "rate":
                return names.Sessions(said) is { } of ? Rate(name, item, of, window, at) : null;
            case "run" when said.Text is "sessions" or "school days":
                return Of(name, item) is { } run ? Run(name, item, run, said.Text == "school days", window, at) : null;
            case "pattern" when PatternFact.Patterns.Contains(said.Text, StringComparer.Ordinal):
                return Of(name, item) is { } seen ? new PatternFact(said.Text) { Name = name, Title = title, Of = seen, In = window, AsAt = at } : null;
            default:
                problems.Add("unknown-choice", said, $"'{said.Text}' is nothing a {kind} fact can say.", kind switch
                {
                    "count" => "sessions, days, episodes or pupils.",
                    "sum" => "minutes late.",
                    "run" => "sessions or school days.",
                    _ => string.Join(", ", PatternFact.Patterns) + ".",
                });
                return null;
        }
    }

    private RateFact Rate(string name, JsonItem item, SessionFilter of, Window? window, Anchor? at)
    {
        if (item.Has("highest") && item.Has("lowest"))
        {
            problems.Add("senseless-member", item["lowest"]!, "A rate is either the 'highest' or the 'lowest' of a window.");
        }

        return new RateFact
        {
            Name = name, Title = item.String("title") ?? "", Of = of, Over = item["over"] is { } over && over.Text != "possible" ? names.Sessions(over) : null, In = window, AsAt = at,
            IsPart = names.IsPart(of, item["over"]?.Text is null or "possible" ? null : names.Sessions(item["over"])),
            Extreme = names.Window(item["highest"] ?? item["lowest"]), IsHighest = item.Has("highest"),
            Step = item["round"] is { } step ? Number(step, r => r > Ratio.Of(0)) : null,
        };
    }

    private RunFact Run(string name, JsonItem item, SessionFilter of, bool ofDays, Window? window, Anchor? at)
    {
        return new RunFact(ofDays, item.String("which") ?? "current")
        {
            Name = name, Title = item.String("title") ?? "", Of = of, In = window, AsAt = at,
            BrokenBy = [.. item.List("brokenBy").Select(Contact).OfType<Anchor>()], AtLeast = Amount(item["atLeast"], ofDays ? Unit.SchoolDays : Unit.Sessions),
        };
    }

    private SessionFilter? Of(string name, JsonItem item, string? usual = null)
    {
        if (item["of"] is null && (usual is null || !names.IsClass(usual)))
        {
            problems.Add("missing-member", item, $"The fact '{name}' needs 'of'.");
            return null;
        }

        return item["of"] is { } of ? names.Sessions(of) : names.Sessions(null, [usual!]);
    }

    // One or two comparisons, each with a number or a threshold in minutes.
    private MinutesLimit? Late(JsonItem? at)
    {
        var limits = new List<NumberLimit>();
        foreach (var words in at?.Text.Split(" and ").Select(p => p.Split(' ', StringSplitOptions.RemoveEmptyEntries)) ?? [])
        {
            if (words is [">=" or ">" or "<=" or "<" or "==", _] && int.TryParse(words[1], NumberStyles.None, CultureInfo.InvariantCulture, out var minutes))
            {
                limits.Add(new NumberLimit(words[0], new DatedNumber(Ratio.Of(minutes))));
            }
            else if (words is [">=" or ">" or "<=" or "<" or "==", _] && names.Find(words[1]) is ThresholdName { Unit: Unit.Minutes } threshold)
            {
                limits.Add(new NumberLimit(words[0], new DatedNumber(null, threshold)));
            }
            else
            {
                problems.Add("bad-number", at!, $"'{string.Join(' ', words)}' is not a comparison of minutes.", "Write it as >= 10, or >= and a threshold in minutes.");
                return null;
            }
        }

        return limits.Count == 0 ? null : new MinutesLimit(limits);
    }

    private (int Step, bool Up) RoundEach(JsonItem? at)
    {
        if (at is null)
        {
            return (1, false);
        }

        var words = at.Text.Split(' ');
        if (words is [_, "to", var number] && words[0] is "up" or "down" && int.TryParse(words[2], NumberStyles.None, CultureInfo.InvariantCulture, out var step) && step > 0)
        {
            return (step, words[0] == "up");
        }

        problems.Add("bad-number", at, $"'{at.Text}' does not say how to round.", "Write it as up to 5, or down to 5.");
        return (1, false);
    }

    private Ratio? Number(JsonItem at, Func<Ratio, bool> fits)
    {
        if (Ratio.TryParse(at.Text, out var number) && fits(number))
        {
            return number;
        }

        problems.Add("bad-number", at, $"'{at.Text}' is not a number that fits here.");
        return null;
    }

    // Members that the kind knows but this saying of it does not.
    private void Refuse(JsonItem item, JsonItem said, string[] members)
    {
        foreach (var member in item.Members.Where(m => members.Contains(m.Name, StringComparer.Ordinal)))
        {
            problems.Add("senseless-member", member.Value, $"A count of {said.Text} has no '{member.Name}'.", "Leave it out.");
        }
    }

    // Episodes are runs of school days, unless their least length is a threshold in sessions.
    private bool AreDays(JsonItem? atLeast) => atLeast is null || names.Find(atLeast.Text) is not ThresholdName { Unit: Unit.Sessions };

    // A number, or a threshold of one of the units.
    private Operand? Amount(JsonItem? at, params Unit[] units)
    {
        if (at is null)
        {
            return null;
        }

        if (at.Kind == JsonItemKind.Number && Ratio.TryParse(at.Text, out var number) && number > Ratio.Of(0))
        {
            return new Literal(Value.Exact(number), at.Text);
        }

        if (names.Find(at.Text) is ThresholdName threshold && units.Contains(threshold.Unit))
        {
            return new Reference(threshold, Qualifier.Own);
        }

        names.Unfit("unknown-amount", at, at.Text, $"'{at.Text}' is neither a number above 0 nor a threshold in {string.Join(" or ", units.Select(u => UnitWords.Of(u)))}.");
        return null;
    }

    // An action, or action:outcome.
    private Anchor? Contact(JsonItem at)
    {
        if (names.OutcomesOf(at.Text.Split(':')[0]) is not null)
        {
            return names.Phrase(at, p => AnchorParser.Parse(p, 0, names));
        }

        problems.Add("unknown-action", at, $"No action is called '{at.Text}'.", Nearest.Suggest(at.Text, names.Actions));
        return null;
    }

    private string? Action(JsonItem? at)
    {
        if (at is not null && names.OutcomesOf(at.Text) is null)
        {
            problems.Add("unknown-action", at, $"No action is called '{at.Text}'.", Nearest.Suggest(at.Text, names.Actions));
        }

        return at?.Text;
    }
}
