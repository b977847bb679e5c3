using AttendanceRules.Calendar;
using AttendanceRules.Model.Facts;
using AttendanceRules.Packs.Schema;

namespace AttendanceRules.Packs.Binding.Facts;

/// <summary>Reads counts of episodes. They are runs of school days, unless their least length is a threshold in sessions.</summary>
internal sealed class EpisodeBinder : RegisterBinder
{
    public override MemberSchema Key => FactMembers.Count;

    public override IReadOnlyList<string> Choices { get; } = ["episodes"];

    public override IReadOnlyList<MemberSchema> Members { get; } =
    [
        FactMembers.Of, FactMembers.In, FactMembers.At, FactMembers.MinutesLate, FactMembers.AtLeast, FactMembers.Highest,
        FactMembers.Lowest,
    ];

    public override IReadOnlyList<(string Member, string Other, bool IsNeeded)> Together => FactMembers.NotBoth;

    protected override RegisterFact Read(FactSyntax fact, RegisterParts parts)
    {
        var least = fact.Item["atLeast"];
        var areDays = least is null || fact.Names.Find(least.Text) is not ThresholdName { Unit: Unit.Sessions };
        return new EpisodeFact(areDays)
        {
            Name = fact.Name, Title = fact.Title, Of = parts.Of, In = parts.In, AsAt = parts.AsAt,
            Late = parts.Late, Extreme = parts.Extreme, IsHighest = parts.IsHighest,
            AtLeast = Amount(least, fact, Unit.SchoolDays, Unit.Sessions),
        };
    }
}
