using System.Text.Json;
using AttendanceRules.Advice.Formats;
using AttendanceRules.Vocabulary;

namespace AttendanceRules.Chronologies;

/// <summary>A chronology as JSON.</summary>
internal static class ChronologyJson
{
    public static string Of(Chronology history)
    {
        return JsonMembers.Document(json =>
        {
            json.WriteString("pupil", history.Pupil);
            JsonMembers.Date(json, "from", history.From);
            JsonMembers.Date(json, "asOf", history.AsOf);
            JsonMembers.Date(json, "knownOn", history.KnownOn);
            JsonMembers.Texts(json, "packs", history.Packs);
            JsonMembers.Each(json, "weeks", history.Weeks, Week);
            json.WriteStartObject("codes");
            foreach (var (code, title) in history.Codes)
            {
                json.WriteString(code, title);
            }

            json.WriteEndObject();
            JsonMembers.Each(json, "events", history.Events, Event);
            JsonMembers.Each(json, "steps", history.Steps, Step);
            JsonMembers.Texts(json, "notes", history.Notes);
        });
    }

    private static void Week(Utf8JsonWriter json, RegisterWeek week)
    {
        JsonMembers.Date(json, "from", week.From);
        json.WriteStartArray("marks");
        foreach (var day in week.Marks)
        {
            json.WriteStartArray();
            foreach (var mark in day)
            {
                json.WriteStringValue(mark);
            }

            json.WriteEndArray();
        }

        json.WriteEndArray();
        JsonMembers.Counts(json, "counts", week.Counts);
    }

    private static void Event(Utf8JsonWriter json, ChronologyEvent happened)
    {
        JsonMembers.Date(json, "date", happened.Date);
        json.WriteString("kind", happened.Kind.ToWord());
        json.WriteString("text", happened.Text);
        json.WriteString("parent", happened.Parent);
        JsonMembers.Texts(json, "rules", happened.Rules);
        JsonMembers.Texts(json, "sources", happened.Sources);
    }

    private static void Step(Utf8JsonWriter json, DueStep step)
    {
        json.WriteString("action", step.Action);
        json.WriteString("title", step.Title);
        json.WriteString("stakeholder", step.Stakeholder);
        json.WriteString("parent", step.Parent);
        json.WriteString("event", step.Event);
        JsonMembers.Date(json, "since", step.Since);
        JsonMembers.Date(json, "due", step.Due);
        JsonMembers.Date(json, "overdueSince", step.OverdueSince);
        JsonMembers.Date(json, "doneOn", step.DoneOn);
        JsonMembers.Date(json, "arrangedFor", step.ArrangedFor);
        JsonMembers.Date(json, "endedOn", step.EndedOn);
        json.WriteString("result", step.Result);
        JsonMembers.Texts(json, "rules", step.Rules);
        JsonMembers.Texts(json, "sources", step.Sources);
    }
}
