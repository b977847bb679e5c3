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

    public Symbol? Read(FactSyntax fact)
    {
        if (fact.Item["of"] is not { } of)
        {
            fact.Needs("of");
            return null;
        }

        if (fact.Names.Find(of.Text) is { Kind: ValueKind.Truth, IsPerParent: true })
        {
            fact.Problems.Add("which-parent", of, $"'{of.Text}' is asked about each parent, and pupils are counted.",
                $"Count an 'is' fact that says anyParent.{of.Text}.");
            return null;
        }

        if (fact.Names.Find(of.Text) is { Kind: ValueKind.Truth } named)
        {
            return new PupilCountFact(named) { Name = fact.Name, Title = fact.Title };
        }

        fact.Names.Unfit("unknown-name", of, of.Text, $"'{of.Text}' is no group, question or yes/no fact.");
        return null;
    }
}
