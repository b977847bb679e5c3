using System.Text.Json;
using AttendanceRules.Advice;
using AttendanceRules.Advice.Formats;
using AttendanceRules.Insight;

namespace AttendanceRules.Questions;

/// <summary>Questions as JSON.</summary>
internal static class QuestionsJson
{
    public static string Of(PupilQuestions questions) => JsonMembers.Document(json =>
    {
        json.WriteString("pupil", questions.Pupil);
        JsonMembers.Date(json, "asOf", questions.AsOf);
        JsonMembers.Date(json, "knownOn", questions.KnownOn);
        json.WriteNumber("undecided", questions.Undecided);
        json.WriteNumber("withoutQuestion", questions.WithoutQuestion);
        var fewest = questions.FindFewest();
        json.WriteStartObject("fewest");
        JsonMembers.Each(json, "questions", fewest.Questions, Open);
        json.WriteNumber("atLeast", fewest.AtLeast);
        json.WriteBoolean("isTooLarge", fewest.IsTooLarge);
        json.WriteBoolean("areAllAnswers", fewest.AreAllAnswers);
        json.WriteEndObject();
        JsonMembers.Each(json, "questions", questions.Questions, Question);
    });

    public static string Of(SchoolQuestions questions) => JsonMembers.Document(json =>
    {
        json.WriteString("school", questions.School);
        JsonMembers.Date(json, "asOf", questions.AsOf);
        JsonMembers.Date(json, "knownOn", questions.KnownOn);
        JsonMembers.Each(json, "questions", questions.Questions, Question);
    });

    private static void Question(Utf8JsonWriter json, QuestionEffects question)
    {
        OpenMembers.Asked(json, question.Asked);
        json.WriteNumber("decides", question.Decides);
        json.WriteNumber("alwaysDecides", question.AlwaysDecides);
        json.WriteBoolean("areAllAnswers", question.AreAllAnswers);
        JsonMembers.Each(json, "answers", question.Answers, Answer);
    }

    private static void Answer(Utf8JsonWriter json, AnswerEffect effect)
    {
        json.WriteString("value", effect.Value);
        json.WriteString("answers", effect.Answers);
        json.WriteNumber("undecided", effect.Undecided);
        JsonMembers.Each(json, "changes", effect.Changes, Change);
        JsonMembers.Each(json, "decided", effect.Decided, Line);
        JsonMembers.Each(json, "fallsAway", effect.FallsAway, Line);
        JsonMembers.Each(json, "blocked", effect.Blocked, OpenMembers.Blocked);
        JsonMembers.Each(json, "opens", effect.Opens, Open);
    }

    private static void Change(Utf8JsonWriter json, AdviceChange change)
    {
        var line = change.After ?? change.Before!;
        json.WriteString("change", change.Kind.ToWord());
        json.WriteString("stakeholder", line.Stakeholder);
        json.WriteString("role", line.Role);
        json.WriteString("action", line.Action);
        json.WriteString("title", line.Title);
        json.WriteString("parent", line.Parent);
        json.WriteString("event", line.Event);
        JsonMembers.Date(json, "dueBefore", change.Before?.Due);
        JsonMembers.Date(json, "dueAfter", change.After?.Due);
        JsonMembers.Texts(json, "sources", line.Sources);
    }

    private static void Line(Utf8JsonWriter json, UndecidedAction line)
    {
        json.WriteString("stakeholder", line.Stakeholder);
        json.WriteString("role", line.Role);
        json.WriteString("action", line.Action);
        json.WriteString("title", line.Title);
        json.WriteString("parent", line.Parent);
        json.WriteString("event", line.Event);
    }

    private static void Open(Utf8JsonWriter json, OpenQuestion question)
    {
        json.WriteString("question", question.Question);
        json.WriteString("ask", question.Ask);
        json.WriteString("about", question.About);
        json.WriteString("of", question.Of);
        json.WriteBoolean("canBeAnswered", question.CanBeAnswered);
    }

    private static void Question(Utf8JsonWriter json, SchoolQuestion question)
    {
        json.WriteString("question", question.Question);
        json.WriteString("ask", question.Ask);
        json.WriteString("of", question.Of);
        json.WriteString("per", question.Per.ToWord());
        JsonMembers.Texts(json, "pupils", question.Pupils);
        json.WriteNumber("waiting", question.Waiting);
        json.WriteNumber("decides", question.Decides);
        json.WriteNumber("alwaysDecides", question.AlwaysDecides);
        json.WriteBoolean("areAllAnswers", question.AreAllAnswers);
        JsonMembers.Each(json, "answers", question.Answers, Counts);
    }

    private static void Counts(Utf8JsonWriter json, AnswerCounts counts)
    {
        json.WriteString("value", counts.Value);
        json.WriteString("answers", counts.Answers);
        JsonMembers.Counts(json, "actions", counts.Actions);
        JsonMembers.Counts(json, "fallsAway", counts.FallsAway);
        JsonMembers.Counts(json, "opens", counts.Opens);
    }
}
