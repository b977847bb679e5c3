using System.Globalization;
using AttendanceRules.Model.Facts;
using AttendanceRules.Packs.Schema;

namespace AttendanceRules.Packs.Binding.Facts;

/// <summary>Reads sums of minutes.</summary>
internal sealed class SumBinder : RegisterBinder
{
    private const string Sessions = "minutes";

    public override MemberSchema Key { get; } = new("sum", JsonKind.Text, "Adds up minutes late, or the minutes that sessions last.")
    { Examples = ["minutes late"] };

    public override IReadOnlyList<string> Choices { get; } = ["minutes late", Sessions];

    public override IReadOnlyList<MemberSchema> Members { get; } =
    [
        FactMembers.Of, FactMembers.In, FactMembers.At,
        new("roundEach", JsonKind.Text, "How each number is rounded before it is added.") { Examples = ["up to 5", "down to 5"] },
        FactMembers.MinutesLate, FactMembers.Subject, FactMembers.NotCoveredBy, FactMembers.Highest, FactMembers.Lowest,
    ];

    public override IReadOnlyList<(string Member, string Other, bool IsNeeded)> Together => FactMembers.NotBoth;

    public override IReadOnlyList<string> NeededBy(string choice) => choice == Sessions ? ["of", "in"] : ["in"];

    protected override string? UsualOf => "late";

    protected override RegisterFact Read(FactSyntax fact, RegisterParts parts)
    {
        var (step, isUp) = RoundEach(fact);
        var isOfSessions = fact.Key.Text == Sessions;
        if (isOfSessions && fact.Names.Week is { } week && week.Sessions.Any(s => s.Minutes is null))
        {
            fact.Problems.Add("missing-member", fact.Key, "The base pack does not say how many minutes each session lasts.",
                "Write \"minutes\" in each session of its schoolDay, or count sessions.");
        }

        return new SumFact(step, isUp)
        {
            Name = fact.Name, Title = fact.Title, Of = parts.Of, In = parts.In, AsAt = parts.AsAt, Late = parts.Late,
            Extreme = parts.Extreme, IsHighest = parts.IsHighest, NotCoveredBy = parts.NotCoveredBy, IsOfSessions = isOfSessions,
        };
    }

    private static (int Step, bool IsUp) RoundEach(FactSyntax fact)
    {
        if (fact.Item["roundEach"] is not { } at)
        {
            return (1, false);
        }

        if (at.Text.Split(' ') is [("up" or "down") and var direction, "to", var number]
            && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var step) && step > 0)
        {
            return (step, direction == "up");
        }

        fact.Problems.Add("bad-number", at, $"'{at.Text}' does not say how to round.", "Write it as up to 5, or down to 5.");
        return (1, false);
    }
}
