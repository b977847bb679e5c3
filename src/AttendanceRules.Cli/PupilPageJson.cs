using System.Text.Json;
using AttendanceRules.Advice;
using AttendanceRules.Advice.Formats;
using AttendanceRules.Questions;
using AttendanceRules.Vocabulary;

namespace AttendanceRules.Cli;

/// <summary>A pupil's page as JSON with a fixed order of members; <c>rules/today.schema.json</c> describes it.</summary>
internal static class PupilPageJson
{
    public static void Write(Stream output, PupilPageParts parts, RuleBook book)
    {
        using (var json = new Utf8JsonWriter(output, JsonMembers.Options))
        {
            json.WriteStartObject();
            json.WriteString("pupil", parts.Pupil);
            JsonMembers.Date(json, "asOf", parts.AsOf);
            JsonMembers.Texts(json, "packs", Output.Packs(book.Packs));
            JsonMembers.Texts(json, "groups", parts.Groups);
            JsonMembers.Each(json, "pathways", parts.Pathways, Pathway);
            JsonMembers.Each(json, "toDo", parts.ToDo, (j, g) =>
            {
                j.WriteString("who", g.Key);
                JsonMembers.Each(j, "actions", g, Action);
            });
            JsonMembers.Each(json, "answersWanted", parts.AnswersWanted, Question);
            JsonMembers.Each(json, "stepsOnRecord", parts.StepsOnRecord, Step);
            json.WriteNumber("stepsLeftOut", parts.StepsLeftOut);
            JsonMembers.Each(json, "next", parts.Next, Next);
            JsonMembers.Texts(json, "notes", parts.Notes());
            json.WriteEndObject();
        }

        output.Write("\n"u8);
    }

    private static void Pathway(Utf8JsonWriter json, (string Title, PathwayPosition Position) pathway)
    {
        json.WriteString("pathway", pathway.Position.Pathway);
        json.WriteString("title", pathway.Title);
        json.WriteString("parent", pathway.Position.Parent);
        json.WriteString("stage", pathway.Position.Stage);
        JsonMembers.Date(json, "since", pathway.Position.Since);
        json.WriteString("status", pathway.Position.Status.ToWord());
        JsonMembers.Date(json, "until", pathway.Position.Until);
    }

    private static void Action(Utf8JsonWriter json, RecommendedAction action)
    {
        json.WriteString("stakeholder", action.Stakeholder);
        json.WriteString("action", action.Action);
        json.WriteString("title", action.Title);
        json.WriteString("parent", action.Parent);
        json.WriteString("status", action.Status.ToWord());
        JsonMembers.Date(json, "due", action.Due);
        JsonMembers.Date(json, "reviewBy", action.ReviewBy);
    }

    private static void Question(Utf8JsonWriter json, QuestionEffects effects)
    {
        var question = effects.Asked;
        json.WriteString("question", question.Question);
        json.WriteString("ask", question.Ask);
        json.WriteString("about", question.About);
        json.WriteString("of", question.Of);
        JsonMembers.Texts(json, "decides", question.Actions);
        JsonMembers.Each(json, "answers", effects.Answers, (j, a) =>
        {
            j.WriteString("answers", a.Answers);
            j.WriteString("brings", QuestionWords.Brings(a));
        });
    }

    private static void Step(Utf8JsonWriter json, PageStep step)
    {
        JsonMembers.Date(json, "date", step.Entry.Date);
        json.WriteString("action", step.Entry.Action);
        json.WriteString("title", step.Title);
        json.WriteString("parent", step.Entry.Parent);
        json.WriteString("outcome", step.Outcome);
        JsonMembers.Date(json, "arrangedFor", step.ArrangedFor);
        json.WriteBoolean("outcomeMissing", step.IsOutcomeMissing);
    }

    private static void Next(Utf8JsonWriter json, PageDay next)
    {
        JsonMembers.Date(json, "day", next.Day);
        json.WriteString("kind", next.Kind switch { PageDayKind.From => "from", PageDayKind.LastDay => "lastDay", _ => "until" });
        json.WriteString("name", next.Name);
        json.WriteString("text", next.Text);
        json.WriteString("parent", next.Parent);
    }
}
