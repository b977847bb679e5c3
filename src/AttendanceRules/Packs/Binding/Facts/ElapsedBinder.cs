using AttendanceRules.Calendar;
using AttendanceRules.Model;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Facts;
using AttendanceRules.Packs.Schema;

namespace AttendanceRules.Packs.Binding.Facts;

/// <summary>Reads elapsed time: the key holds the unit.</summary>
internal sealed class ElapsedBinder : IFactBinder
{
    public MemberSchema Key { get; } =
        new("elapsed", JsonKind.Text, "Completed units since an anchor.") { Examples = ["school days", "school weeks"] };

    public IReadOnlyList<string> Choices { get; } = ["school days", "school weeks", "calendar days", "working days", "months", "years"];

    public IReadOnlyList<MemberSchema> Members { get; } =
    [
        new("since", JsonKind.Text, "The anchor from which time is counted.", EmbeddedSyntax.Anchor),
        new("until", JsonKind.Text, "The anchor up to which time is counted; without it the day of the advice.", EmbeddedSyntax.Anchor),
    ];

    public IReadOnlyList<string> NeededBy(string choice) => ["since"];

    public Symbol? Read(FactSyntax fact)
    {
        if (!UnitWords.TryParse(fact.Key.Text, out var unit) || !UnitWords.IsTime(unit) || unit == Unit.Sessions)
        {
            fact.UnknownChoice(Key.Name, fact.ChoicesReadOut);
            return null;
        }

        if (!fact.Item.Has("since"))
        {
            fact.Needs("since");
        }

        return fact.Anchor("since") is { } since
            ? new ElapsedFact(unit, since, fact.Anchor("until")) { Name = fact.Name, Title = fact.Title } : null;
    }
}
