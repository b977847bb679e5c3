using System.Text.Json;
using AttendanceRules.Advice.Formats;
using AttendanceRules.Trusts;
using AttendanceRules.Vocabulary;

namespace AttendanceRules.Cli;

/// <summary>The schools of a trust as JSON with a fixed order of members; <c>rules/today.schema.json</c> describes it.</summary>
internal static class TrustJson
{
    public static void Write(Stream output, TrustAdvice trust, RuleBook book)
    {
        using (var json = new Utf8JsonWriter(output, JsonMembers.Options))
        {
            json.WriteStartObject();
            JsonMembers.Date(json, "asOf", trust.AsOf);
            json.WriteString("for", trust.For);
            JsonMembers.Texts(json, "packs", Output.Packs(book.Packs));
            JsonMembers.Each(json, "schools", trust.Schools, School);
            JsonMembers.Texts(json, "governing", trust.Governing);
            JsonMembers.Each(json, "actions", trust.Actions, Action);
            json.WriteNumber("undecided", trust.Undecided);
            json.WriteEndObject();
        }

        output.Write("\n"u8);
    }

    private static void School(Utf8JsonWriter json, TrustSchool school)
    {
        json.WriteString("school", school.School);
        json.WriteNumber("callNow", school.CallNow);
        json.WriteNumber("overdue", school.Overdue);
        json.WriteNumber("dueThisWeek", school.DueThisWeek);
        json.WriteNumber("undecided", school.Undecided);
        json.WriteNumber("rejected", school.Rejected);
        JsonMembers.Texts(json, "notices", school.Notices.Select(n => n.Text));
    }

    private static void Action(Utf8JsonWriter json, TrustAction action)
    {
        json.WriteString("stakeholder", action.Stakeholder);
        json.WriteString("action", action.Action);
        json.WriteString("title", action.Title);
        json.WriteString("status", action.Status.ToWord());
        JsonMembers.Date(json, "due", action.Due);
        JsonMembers.Each(json, "at", action.Places, (j, p) =>
        {
            j.WriteString("school", p.School);
            JsonMembers.Texts(j, "pupils", p.Pupils);
        });
    }
}
