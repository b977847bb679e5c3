using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Values;
using AttendanceRules.Packs.Schema;

namespace AttendanceRules.Packs.Binding.Facts;

/// <summary>Reads counts of a school's pupils.</summary>
internal sealed class PupilCountBinder : IFactBinder
{
    public MemberSchema Key => FactMembers.Count;

    public IReadOnlyList<string> Choices { get; } = ["pupils"];

    public IReadOnlyList<MemberSchema> Members { get; } = [FactMembers.Of];

    public IReadOnlyList<string> NeededBy(string choice) => ["of"];

    public Symbol? Read(FactSyntax fact)
    {
        if (fact.Item["of"] is not { } of)
        {
            fact.Needs("of");
            return null;
        }

        if (fact.Names.Find(of.Text) is { Kind: ValueKind.Truth, IsPerParent: true })
        {
            fact.Problems.Add("which-parent", of, $"'{of.Text}' has an answer for each parent, but this fact counts pupils.",
                $"Count an 'is' fact with the condition anyParent.{of.Text}.");
            return null;
        }

        if (fact.Names.Find(of.Text) is { Kind: ValueKind.Truth } named)
        {
            return new PupilCountFact(named) { Name = fact.Name, Title = fact.Title };
        }

        fact.Names.Unfit("unknown-name", of, of.Text, $"'{of.Text}' is not a group, question or yes/no fact.");
        return null;
    }
}
