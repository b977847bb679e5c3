using AttendanceRules.Json;
using AttendanceRules.Model;

namespace AttendanceRules.Packs.Binding;

/// <summary>Reads documents and their clauses.</summary>
internal static class SourceBinder
{
    public static SourceDeclaration Read(string id, JsonItem item, OriginFinder origins) => new(
        id, item.String("title") ?? id, item.Date("from"),
        [.. (item["clauses"]?.Members ?? []).Select(c => Clause(c.Name, c.Value, origins))], origins.Of(item));

    // A clause may be its text alone.
    private static ClauseDeclaration Clause(string id, JsonItem item, OriginFinder origins) =>
        new(id, item.String("text") ?? item.Text, origins.Of(item))
    {
        Kind = WordTables.ClauseKinds.Read(item.String("kind")), Stakeholder = item.String("stakeholder"), NotEncodable =
            item.String("notEncodable"),
    };
}
