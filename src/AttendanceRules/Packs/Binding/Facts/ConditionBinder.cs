using AttendanceRules.Model;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Facts;
using AttendanceRules.Packs.Schema;

namespace AttendanceRules.Packs.Binding.Facts;

/// <summary>Reads named conditions.</summary>
internal sealed class ConditionBinder : IFactBinder
{
    public MemberSchema Key { get; } =
        new("is", JsonKind.Text, "A condition with a name.", EmbeddedSyntax.Condition) { Examples = PhraseExamples.Conditions };

    public IReadOnlyList<string> Choices => [];

    public IReadOnlyList<MemberSchema> Members => [];

    public Symbol? Read(FactSyntax fact) =>
        new ConditionFact { Name = fact.Name, Title = fact.Title, When = fact.Names.Condition(fact.Key) };
}
