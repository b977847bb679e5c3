using System.Text.Json;
using AttendanceRules.Advice.Formats;

namespace AttendanceRules.Impacts;

/// <summary>An impact as JSON.</summary>
internal static class ImpactJson
{
    public static string Of(Impact impact)
    {
        return JsonMembers.Document(json =>
        {
            json.WriteString("school", impact.School);
            JsonMembers.Date(json, "asOf", impact.AsOf);
            JsonMembers.Date(json, "knownOn", impact.KnownOn);
            JsonMembers.Texts(json, "before", impact.Before);
            JsonMembers.Texts(json, "after", impact.After);
            JsonMembers.Each(json, "rules", impact.Rules, Change);
            json.WriteNumber("pupilCount", impact.PupilCount);
            JsonMembers.Each(json, "pupils", impact.Pupils, Pupil);
            JsonMembers.Each(json, "ownLines", impact.OwnLines, Line);
            JsonMembers.Texts(json, "readsOtherwise", impact.ReadsOtherwise);
            JsonMembers.Each(json, "actions", impact.Actions, Action);
            JsonMembers.Each(json, "counts", impact.Counts, Count);
            JsonMembers.Texts(json, "notices", impact.Notices.Select(n => n.Text));
        });
    }

    public static void Change(Utf8JsonWriter json, RuleChange change)
    {
        json.WriteString("change", change.Kind.ToWord());
        json.WriteString("of", change.Of);
        json.WriteString("id", change.Id);
        json.WriteString("stage", change.Stage);
        JsonMembers.Date(json, "from", change.From);
        JsonMembers.Date(json, "to", change.To);
        json.WriteString("text", change.Text);
    }

    public static void Line(Utf8JsonWriter json, ImpactLine line)
    {
        json.WriteString("change", line.Kind.ToWord());
        json.WriteString("action", line.Action);
        json.WriteString("title", line.Title);
        json.WriteString("stakeholder", line.Stakeholder);
        json.WriteString("parent", line.Parent);
        json.WriteString("event", line.Event);
        json.WriteString("before", line.Before.ToWord());
        json.WriteString("after", line.After.ToWord());
        JsonMembers.Date(json, "dueBefore", line.DueBefore);
        JsonMembers.Date(json, "dueAfter", line.DueAfter);
        JsonMembers.Texts(json, "rules", line.Rules);
        JsonMembers.Texts(json, "because", line.Because);
    }

    private static void Pupil(Utf8JsonWriter json, PupilImpact pupil)
    {
        json.WriteString("pupil", pupil.Pupil);
        JsonMembers.Each(json, "lines", pupil.Lines, Line);
    }

    private static void Action(Utf8JsonWriter json, ActionImpact action)
    {
        json.WriteString("action", action.Action);
        json.WriteString("title", action.Title);
        json.WriteNumber("gain", action.Gain);
        json.WriteNumber("lose", action.Lose);
        json.WriteNumber("otherwise", action.Otherwise);
    }

    private static void Count(Utf8JsonWriter json, ImpactCount count)
    {
        json.WriteString("by", count.By);
        json.WriteString("title", count.Title);
        json.WriteString("value", count.Value);
        Number(json, "pupils", count.Pupils);
        json.WriteNumber("mayBelong", count.MayBelong);
        Number(json, "affected", count.Affected);
        Number(json, "gain", count.Gain);
        Number(json, "lose", count.Lose);
        Number(json, "others", count.Others);
        Number(json, "affectedOthers", count.AffectedOthers);
        json.WriteString("notShown", count.NotShown);
    }

    private static void Number(Utf8JsonWriter json, string name, int? number)
    {
        if (number is { } known)
        {
            json.WriteNumber(name, known);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
