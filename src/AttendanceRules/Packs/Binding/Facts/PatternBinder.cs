using AttendanceRules.Model.Facts;
using AttendanceRules.Packs.Schema;

namespace AttendanceRules.Packs.Binding.Facts;

/// <summary>Reads patterns.</summary>
internal sealed class PatternBinder : RegisterBinder
{
    public override MemberSchema Key { get; } =
        new("pattern", JsonKind.Text, "Sessions of a class that follow a pattern.") { Examples = ["same weekday"] };

    public override IReadOnlyList<MemberSchema> Members { get; } = [FactMembers.Of, FactMembers.In, FactMembers.At];

    protected override RegisterFact Read(FactSyntax fact, RegisterParts parts) =>
        new PatternFact(fact.Key.Text) { Name = fact.Name, Title = fact.Title, Of = parts.Of, In = parts.In, AsAt = parts.AsAt };

    // Without a school week, which is a problem of its own, the names of sessions are not known.
    protected override IReadOnlyList<string> ChoicesOf(FactSyntax fact) => fact.Names.Week is { } week ? PatternFact.PatternsOf(week) : [];

    protected override void RefuseChoice(FactSyntax fact) => fact.UnknownChoice(Key.Name, string.Join(", ", ChoicesOf(fact)));
}
