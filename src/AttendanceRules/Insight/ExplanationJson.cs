using System.Text.Json;
using AttendanceRules.Advice;
using AttendanceRules.Advice.Formats;

namespace AttendanceRules.Insight;

/// <summary>An explanation as JSON.</summary>
internal static class ExplanationJson
{
    public static string Of(Explanation explanation)
    {
        return JsonMembers.Document(json =>
        {
            json.WriteString("pupil", explanation.Pupil);
            JsonMembers.Date(json, "asOf", explanation.AsOf);
            JsonMembers.Each(json, "why", explanation.Actions, Action);
            JsonMembers.Each(json, "whyNot", explanation.Obstacles, Obstacle);
        });
    }

    private static void Action(Utf8JsonWriter json, ExplainedAction explained)
    {
        json.WriteString("action", explained.Action.Action);
        json.WriteString("stakeholder", explained.Action.Stakeholder);
        json.WriteString("parent", explained.Action.Parent);
        json.WriteString("event", explained.Action.Event);
        JsonMembers.Texts(json, "rules", explained.Action.Rules);
        JsonMembers.Each(json, "neededFor", explained.NeededFor, (j, b) =>
        {
            j.WriteString("action", b.Action);
            j.WriteString("parent", b.Parent);
            JsonMembers.Texts(j, "rules", b.Rules);
            JsonMembers.Texts(j, "missing", b.Missing);
        });
        JsonMembers.Texts(json, "sentences", explained.Sentences);
        JsonMembers.Each(json, "verdicts", explained.Verdicts, VerdictMembers.Write);
    }

    private static void Obstacle(Utf8JsonWriter json, Obstacle obstacle)
    {
        json.WriteString("gate", obstacle.Gate.Gate.ToWord());
        JsonMembers.Texts(json, "sentences", obstacle.Sentences);
        if (obstacle.Fewest is { } fewest)
        {
            json.WriteStartObject("fewest");
            JsonMembers.Each(json, "parts", fewest.Parts, (j, p) =>
            {
                j.WriteString("text", p.Part.Text);
                j.WriteString("parent", p.Part.Parent);
                j.WriteString("wanted", p.Wanted.ToWord());
            });
            json.WriteBoolean("hasOthers", fewest.HasOthers);
            json.WriteBoolean("isPossible", fewest.IsPossible);
            json.WriteBoolean("isTooLarge", fewest.IsTooLarge);
            json.WriteEndObject();
        }

        VerdictMembers.Write(json, obstacle.Verdict);
    }
}
