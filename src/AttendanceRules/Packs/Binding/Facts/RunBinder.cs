using AttendanceRules.Calendar;
using AttendanceRules.Json;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Windows;
using AttendanceRules.Packs.Schema;
using AttendanceRules.Problems;

namespace AttendanceRules.Packs.Binding.Facts;

/// <summary>Reads lengths of runs.</summary>
internal sealed class RunBinder : RegisterBinder
{
    public override MemberSchema Key { get; } =
        new("run", JsonKind.Text, "Length of an unbroken run of a class.") { Examples = ["school days", "sessions"] };

    public override IReadOnlyList<string> Choices { get; } = ["sessions", "school days"];

    public override IReadOnlyList<MemberSchema> Members { get; } =
    [
        FactMembers.Of, FactMembers.In, FactMembers.At,
        new("which", JsonKind.Text, "Which run is meant; without it the current one.") { Choices = ["current", "longest", "latest"] },
        FactMembers.AtLeast,
        new("brokenBy", JsonKind.Texts, "Actions that end a run, or action:outcome.") { Names = NameKinds.Action },
    ];

    protected override RegisterFact Read(FactSyntax fact, RegisterParts parts)
    {
        var areDays = fact.Key.Text == "school days";
        return new RunFact(areDays, fact.Item.String("which") ?? "current")
        {
            Name = fact.Name, Title = fact.Title, Of = parts.Of, In = parts.In, AsAt = parts.AsAt,
            BrokenBy = [.. fact.Item.List("brokenBy").Select(at => Contact(at, fact)).OfType<Anchor>()],
            AtLeast = Amount(fact.Item["atLeast"], fact, areDays ? Unit.SchoolDays : Unit.Sessions),
        };
    }

    // An action, or action:outcome.
    private static Anchor? Contact(JsonItem at, FactSyntax fact)
    {
        if (fact.Names.OutcomesOf(at.Text.Split(':')[0]) is not null)
        {
            return fact.Anchor(at);
        }

        fact.Problems.Add("unknown-action", at, $"Unknown action '{at.Text}'.", Nearest.Suggest(at.Text, fact.Names.Actions));
        return null;
    }
}
