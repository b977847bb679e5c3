using System.Text.Json;

namespace AttendanceRules.Advice.Formats;

/// <summary>Members of a position on a pathway.</summary>
internal static class PathwayMembers
{
    public static PathwayPosition Read(JsonElement json) => new()
    {
        Pathway = json.Text("pathway"), Parent = json.TextOrNull("parent"), Cycle = json.Day("cycle"), Stage = json.TextOrNull("stage"),
        Since = json.DayOrNull("since"), Status = json.Word("status", WordTables.PathwayStatuses), Until = json.DayOrNull("until"),
        Next = json.Each("next", n => new NextStage
        {
            Stage = n.Text("stage"), Status = n.Word("status", WordTables.PathwayStatuses), Earliest = n.DayOrNull("earliest"),
            Missing = n.Texts("missing"),
        }),
    };

    public static void Write(Utf8JsonWriter json, PathwayPosition position, KeptJson? kept = null)
    {
        json.WriteString("pathway", position.Pathway);
        json.WriteString("parent", position.Parent);
        JsonMembers.Date(json, "cycle", position.Cycle);
        json.WriteString("stage", position.Stage);
        JsonMembers.Date(json, "since", position.Since);
        json.WriteString("status", position.Status.ToWord());
        JsonMembers.Date(json, "until", position.Until);
        json.WritePropertyName("next");
        if (kept is not null && position.IsOfNobody)
        {
            kept.Write(json, position.Next, Next);
        }
        else
        {
            Next(json, position.Next);
        }
    }

    private static void Next(Utf8JsonWriter json, IReadOnlyList<NextStage> next)
    {
        json.WriteStartArray();
        for (var i = 0; i < next.Count; i++)
        {
            var stage = next[i];
            json.WriteStartObject();
            json.WriteString("stage", stage.Stage);
            json.WriteString("status", stage.Status.ToWord());
            JsonMembers.Date(json, "earliest", stage.Earliest);
            JsonMembers.Texts(json, "missing", stage.Missing);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
