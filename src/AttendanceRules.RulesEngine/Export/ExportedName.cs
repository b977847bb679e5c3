using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Facts;

namespace AttendanceRules.RulesEngine.Export;

/// <summary>A condition that has a name: an <c>is</c> fact or a group, with all its editions.</summary>
internal sealed class ExportedName
{
    private readonly IReadOnlyList<(DateOnly From, DateOnly? To, ConditionFact Edition)> editions;

    private ExportedName(Symbol named, IReadOnlyList<(DateOnly From, DateOnly? To, ConditionFact Edition)> editions) =>
        (Named, this.editions) = (named, editions);

    public Symbol Named { get; }

    public bool IsGroup => editions.Any(e => e.Edition.IsGroup);

    /// <summary>Whom it is asked about: the school where everything in it is.</summary>
    public SubjectKind Subject => Named.IsPerParent ? SubjectKind.Parent
        : Named.IsOfSchool && Named.Uses.Any() ? SubjectKind.School : SubjectKind.Pupil;

    public static ExportedName? Of(Symbol named) => named switch
    {
        ConditionFact condition => new(named, [(DateOnly.MinValue, null, condition)]),
        DatedFact dated when dated.Editions.All(e => e.Item is ConditionFact) =>
            new(named, [.. dated.Editions.Select(e => (e.From, e.To, (ConditionFact)e.Item))]),
        _ => null,
    };

    public string Expression(Reading reading) => Written.Any(editions.Select(e => Written.All(
        [ConditionWriter.Dates(e.From, e.To), ConditionWriter.Of(e.Edition.When, WritingScope.Of(reading))]))).Text;

    public Dictionary<string, object> Properties(Reading reading)
    {
        var properties = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["name"] = Named.Name, ["title"] = Named.Title, ["reading"] = reading.ToWord(), ["of"] = Subject.ToWord(),
            ["isGroup"] = IsGroup, ["pack"] = Named.Origin.Pack,
        };
        if (Named.Title.Length == 0)
        {
            properties.Remove("title");
        }

        return properties;
    }
}
