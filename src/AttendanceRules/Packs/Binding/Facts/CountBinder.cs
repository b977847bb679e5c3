using AttendanceRules.Model.Facts;
using AttendanceRules.Packs.Schema;

namespace AttendanceRules.Packs.Binding.Facts;

/// <summary>Reads counts of sessions and of days.</summary>
internal sealed class CountBinder : RegisterBinder
{
    public override MemberSchema Key => FactMembers.Count;

    public override IReadOnlyList<string> Choices { get; } = ["sessions", "days"];

    public override IReadOnlyList<MemberSchema> Members { get; } =
    [
        FactMembers.Of, FactMembers.In, FactMembers.At, FactMembers.MinutesLate,
        new("mostPer", JsonKind.Text, "Counts at most one for each stretch.") { Choices = ["school week"] },
        FactMembers.NotCoveredBy,
    ];

    protected override RegisterFact Read(FactSyntax fact, RegisterParts parts) => new CountFact(fact.Key.Text == "days")
    {
        Name = fact.Name, Title = fact.Title, Of = parts.Of, In = parts.In, AsAt = parts.AsAt, Late = parts.Late,
        NotCoveredBy = parts.NotCoveredBy,
        IsOncePerWeek = fact.Item.Has("mostPer"),
    };
}
