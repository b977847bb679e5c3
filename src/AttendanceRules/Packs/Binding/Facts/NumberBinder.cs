using AttendanceRules.Model;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Facts;
using AttendanceRules.Packs.Schema;

namespace AttendanceRules.Packs.Binding.Facts;

/// <summary>Reads arithmetic with a name.</summary>
internal sealed class NumberBinder : IFactBinder
{
    public MemberSchema Key { get; } = new("number", JsonKind.Text, "Arithmetic over numbers: + - *.", EmbeddedSyntax.Condition)
    {
        Examples = ["officers * casesPerOfficer - openCases"],
    };

    public IReadOnlyList<string> Choices => [];

    public IReadOnlyList<MemberSchema> Members => [];

    public Symbol? Read(FactSyntax fact) => fact.Names.Phrase(fact.Key, p => ExpressionParser.ParseNumber(p, fact.Names)) is { } sum
        ? new NumberFact(sum) { Name = fact.Name, Title = fact.Title } : null;
}
