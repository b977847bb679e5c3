using AttendanceRules.Model;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Facts;
using AttendanceRules.Packs.Schema;

namespace AttendanceRules.Packs.Binding.Facts;

/// <summary>Reads whether the date is in a window.</summary>
internal sealed class DateBinder : IFactBinder
{
    public MemberSchema Key { get; } =
        new("date", JsonKind.Text, "Whether the date is in a window.", EmbeddedSyntax.Window) { Examples = PhraseExamples.Windows };

    public IReadOnlyList<string> Choices => [];

    public IReadOnlyList<MemberSchema> Members => [];

    public Symbol? Read(FactSyntax fact) =>
        fact.Names.Window(fact.Key) is { } window ? new DateFact(window) { Name = fact.Name, Title = fact.Title } : null;
}
