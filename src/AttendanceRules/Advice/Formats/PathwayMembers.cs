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

    public static void Write(Utf8JsonWriter json, PathwayPosition position)
    {
        json.WriteString("pathway", position.Pathway);
        json.WriteString("parent", position.Parent);
        JsonMembers.Date(json, "cycle", position.Cycle);
        json.WriteString("stage", position.Stage);
        JsonMembers.Date(json, "since", position.Since);
        json.WriteString("status", position.Status.ToWord());
        JsonMembers.Date(json, "until", position.Until);
        JsonMembers.Each(json, "next", position.Next, (j, n) =>
        {
            j.WriteString("stage", n.Stage);
            j.WriteString("status", n.Status.ToWord());
            JsonMembers.Date(j, "earliest", n.Earliest);
            JsonMembers.Texts(j, "missing", n.Missing);
        });
    }
}
