using AttendanceRules.Model;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Values;
using AttendanceRules.Packs.Schema;
using AttendanceRules.Records;

namespace AttendanceRules.Packs.Binding.Facts;

/// <summary>Reads rates: the key holds the sessions, and <c>over</c> what they are a share of.</summary>
internal sealed class RateBinder : RegisterBinder
{
    private const string Possible = "possible";
    private const string Planned = "planned";

    public override MemberSchema Key { get; } =
        new("rate", JsonKind.Any, "A class, flag, code or list of codes as a share of the possible sessions.") { Names = NameKinds.Class };

    public override IReadOnlyList<MemberSchema> Members { get; } =
    [
        new("over", JsonKind.Any,
            "What a rate is a share of: a class, or planned: every session of the calendar. Without it the possible ones.")
        { Names = NameKinds.Class },
        FactMembers.In, FactMembers.At, FactMembers.Subject,
        FactMembers.Highest, FactMembers.Lowest,
        new("round", JsonKind.Number, "The step to which a rate is rounded, halves up."),
    ];

    public override IReadOnlyList<string> NeededBy(string choice) => ["in"];

    public override IReadOnlyList<(string Member, string Other, bool IsNeeded)> Together => FactMembers.NotBoth;

    protected override SessionFilter? Of(FactSyntax fact) => fact.Names.Sessions(fact.Key);

    protected override RegisterFact Read(FactSyntax fact, RegisterParts parts)
    {
        var (item, names) = (fact.Item, fact.Names);
        var isOverPlanned = item.String("over") == Planned && !names.IsClass(Planned);
        var over = item["over"] is { } written && written.Text != Possible && !isOverPlanned
            ? names.Sessions(written) : null;
        var isPart = names.IsPart(parts.Of, over);
        if (parts.Of.Subjects is { Count: > 0 } subjects)
        {
            if (isOverPlanned)
            {
                fact.Problems.Add("senseless-member", item["subject"]!, "Which subject is taught in a session to come is not known.",
                    "Remove it, or leave 'over' out.");
            }

            over = (over ?? names.Sessions(null, [Possible]) ?? parts.Of).In(subjects);
        }

        return new RateFact
        {
            Name = fact.Name, Title = fact.Title, Of = parts.Of, Over = over, IsOverPlanned = isOverPlanned, In = parts.In,
            AsAt = parts.AsAt,
            IsPart = isPart, Extreme = parts.Extreme, IsHighest = parts.IsHighest,
            Step = Step(fact),
        };
    }

    private static Ratio? Step(FactSyntax fact)
    {
        if (fact.Item["round"] is not { } at)
        {
            return null;
        }

        if (Ratio.TryParse(at.Text, out var number) && number > Ratio.Of(0))
        {
            return number;
        }

        fact.Problems.Add("bad-number", at, $"'{at.Text}' is not a number that fits here.");
        return null;
    }
}
