using System.Globalization;
using System.Text.Json;

namespace AttendanceRules.Advice.Formats;

/// <summary>Reads advice on a pupil from its members.</summary>
internal static class PupilMembers
{
    public static PupilAdvice Read(JsonElement json)
    {
        if (json.NumberOrNull("schemaVersion") is var version && version != JsonParts.SchemaVersion)
        {
            throw new JsonException(string.Create(CultureInfo.InvariantCulture, $"This text has the schema version '{version}'. ")
                + string.Create(CultureInfo.InvariantCulture, $"This library reads advice of version {JsonParts.SchemaVersion}."));
        }

        if (json.TextOrNull("form") == ShortLine.Form)
        {
            throw new JsonException("This is a short line, which leaves out reasons and texts. Write the advice as a whole line, "
                + "or read the members of the short line.");
        }

        var facts = new SortedDictionary<string, FactValue>(StringComparer.Ordinal);
        if (json.Find("facts") is { } written)
        {
            foreach (var fact in written.EnumerateObject())
            {
                facts[fact.Name] = ValueMembers.Read(fact.Value);
            }
        }

        return new PupilAdvice
        {
            Book = json.Find("ruleBook") is { } book ? Book(book) : null,
            AsOf = json.Day("asOf"), KnownOn = json.DayOrNull("knownOn"), School = json.TextOrNull("school"),
            Pupil = json.Text("pupil"), Groups = json.Texts("groups"), Facts = facts,
            Actions = json.Each("actions", ActionMembers.Read),
            Pathways = json.Each("pathways", PathwayMembers.Read),
            Undecided = json.Each("undecided", OpenMembers.ReadUndecided),
            Blocked = json.Each("blocked", OpenMembers.ReadBlocked),
            Withheld = json.Each("withheld", OpenMembers.ReadWithheld),
            Notices = json.Each("notices", n => new Notice { Code = n.Text("code"), Text = n.Text("text") }),
        };
    }

    private static RuleBookVersion Book(JsonElement json) => new()
    {
        Packs = json.Each("packs", p => new PackVersion { Id = p.Text("id"), Version = p.Text("version") }),
        Hash = json.Text("hash"),
    };
}
