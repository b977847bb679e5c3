using System.Text.Json;
using AttendanceRules.Advice;
using AttendanceRules.Advice.Formats;

namespace AttendanceRules.Outlook;

/// <summary>An outlook as JSON.</summary>
internal static class OutlookJson
{
    public static string Of(PupilOutlook outlook)
    {
        return JsonMembers.Document(json =>
        {
            json.WriteString("pupil", outlook.Pupil);
            JsonMembers.Date(json, "asOf", outlook.AsOf);
            JsonMembers.Date(json, "until", outlook.Until);
            JsonMembers.Date(json, "lastDay", outlook.LastDay);
            json.WriteNumber("schoolDaysToCome", outlook.SchoolDaysToCome);
            json.WriteNumber("sessionsToCome", outlook.SessionsToCome);
            JsonMembers.Texts(json, "presentCodes", outlook.PresentCodes);
            JsonMembers.Texts(json, "absenceCodes", outlook.AbsenceCodes);
            JsonMembers.Each(json, "further", outlook.Further, Further);
            JsonMembers.Each(json, "notFound", outlook.NotFound, (j, a) =>
            {
                Named(j, a.Action, a.Title);
                j.WriteBoolean("isProved", a.IsProved);
                j.WriteBoolean("isUndecidedAhead", a.IsUndecidedAhead);
            });
            JsonMembers.Each(json, "undecided", outlook.Undecided, OpenMembers.Undecided);
            JsonMembers.Each(json, "fallingAway", outlook.FallingAway, (j, f) => Falling(j, f, outlook.LastDay));
            JsonMembers.Each(json, "rates", outlook.Rates, Rate);
            JsonMembers.Each(json, "pathways", outlook.Pathways, (j, p) => Pathway(j, p, outlook.LastDay));
            JsonMembers.Each(json, "notices", outlook.Notices, (j, n) =>
            {
                j.WriteString("code", n.Code);
                j.WriteString("text", n.Text);
            });
        });
    }

    private static void Named(Utf8JsonWriter json, string action, string title)
    {
        json.WriteString("action", action);
        json.WriteString("title", title);
    }

    private static void Further(Utf8JsonWriter json, FurtherAbsence further)
    {
        Named(json, further.Action, further.Title);
        json.WriteString("parent", further.Parent);
        JsonMembers.Texts(json, "stakeholders", further.Stakeholders);
        JsonMembers.Texts(json, "rules", further.Rules);
        json.WriteNumber("sessions", further.Sessions);
        json.WriteBoolean("isLeast", further.IsLeast);
        JsonMembers.Date(json, "on", further.On);
        JsonMembers.Date(json, "missedFrom", further.Missed?.From);
        JsonMembers.Date(json, "missedTo", further.Missed?.To);
        JsonMembers.Date(json, "earliest", further.Earliest);
        json.WriteBoolean("isEarliest", further.IsEarliest);
        json.WriteString("sentence", OutlookSentence.Of(further));
    }

    private static void Falling(Utf8JsonWriter json, FallingAway falling, DateOnly until)
    {
        Named(json, falling.Action, falling.Title);
        json.WriteString("parent", falling.Parent);
        json.WriteString("status", falling.Status.ToWord());
        JsonMembers.Date(json, "on", falling.On);
        json.WriteBoolean("isUndecidedThen", falling.IsUndecidedThen);
        JsonMembers.Date(json, "againOn", falling.AgainOn);
        JsonMembers.Each(json, "steps", falling.Steps, (j, s) =>
        {
            JsonMembers.Date(j, "date", s.Date);
            j.WriteString("fact", s.Fact);
            j.WriteString("title", s.Title);
            j.WriteString("value", s.Value.ToString());
        });
        json.WriteString("sentence", OutlookSentence.Of(falling, until));
    }

    private static void Rate(Utf8JsonWriter json, RateLine line)
    {
        json.WriteString("fact", line.Fact);
        json.WriteString("title", line.Title);
        json.WriteString("limit", line.Limit);
        json.WriteString("good", line.Good.ToWord());
        json.WriteString("limitValue", line.LimitValue.ToString());
        json.WriteString("now", line.Now.ToString());
        json.WriteString("isGoodNow", line.IsGoodNow.ToWord());
        JsonMembers.Date(json, "yearEnds", line.YearEnds);
        json.WriteNumber("sessionsToCome", line.SessionsToCome);
        if (line.MayMiss is { } may)
        {
            json.WriteNumber("mayMiss", may);
        }
        else
        {
            json.WriteNull("mayMiss");
        }

        JsonMembers.Date(json, "reachedOn", line.ReachedOn);
        json.WriteString("sentence", OutlookSentence.Of(line));
    }

    private static void Pathway(Utf8JsonWriter json, NextOnPathway next, DateOnly until)
    {
        json.WriteString("pathway", next.Pathway);
        json.WriteString("parent", next.Parent);
        JsonMembers.Date(json, "on", next.On);
        foreach (var (name, position) in new[] { ("now", next.Now), ("then", next.Then) })
        {
            if (position is null)
            {
                json.WriteNull(name);
                continue;
            }

            json.WriteStartObject(name);
            PathwayMembers.Write(json, position);
            json.WriteEndObject();
        }

        json.WriteString("sentence", OutlookSentence.Of(next, until));
    }
}
