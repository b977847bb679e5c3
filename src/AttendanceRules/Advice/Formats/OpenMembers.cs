using System.Text.Json;

namespace AttendanceRules.Advice.Formats;

/// <summary>Members of actions that are not called for, or not yet: undecided, blocked, withheld.</summary>
internal static class OpenMembers
{
    public static void Undecided(Utf8JsonWriter json, UndecidedAction action)
    {
        json.WriteString("stakeholder", action.Stakeholder);
        json.WriteString("role", action.Role);
        json.WriteString("parent", action.Parent);
        json.WriteString("action", action.Action);
        json.WriteString("title", action.Title);
        json.WriteString("kind", action.Kind.ToWord());
        json.WriteString("basis", action.Basis.ToWord());
        json.WriteString("force", action.Force.ToWord());
        JsonMembers.Date(json, "due", action.Due);
        json.WriteString("event", action.Event);
        JsonMembers.Texts(json, "rules", action.Rules);
        JsonMembers.Texts(json, "missing", action.Missing);
        JsonMembers.Each(json, "questions", action.Questions, Question);
        JsonMembers.Assumed(json, action.Assumed);
    }

    public static void Asked(Utf8JsonWriter json, AskedQuestion question)
    {
        json.WriteString("pupil", question.Subject);
        json.WriteString("about", question.About);
        json.WriteString("question", question.Question);
        json.WriteString("ask", question.Ask);
        Prompt(json, question.Prompt);
        json.WriteString("of", question.Of);
        json.WriteNumber("waiting", question.Waiting);
        JsonMembers.Texts(json, "actions", question.Actions);
    }

    public static void Blocked(Utf8JsonWriter json, BlockedAction action)
    {
        json.WriteString("stakeholder", action.Stakeholder);
        json.WriteString("action", action.Action);
        json.WriteString("title", action.Title);
        json.WriteString("parent", action.Parent);
        JsonMembers.Texts(json, "rules", action.Rules);
        JsonMembers.Texts(json, "missing", action.Missing);
        JsonMembers.Texts(json, "suppliedBy", action.SuppliedBy);
    }

    public static void Withheld(Utf8JsonWriter json, WithheldAction action)
    {
        json.WriteString("stakeholder", action.Stakeholder);
        json.WriteString("action", action.Action);
        json.WriteString("title", action.Title);
        json.WriteString("parent", action.Parent);
        json.WriteString("rule", action.Rule);
        json.WriteString("because", action.Because);
        JsonMembers.Texts(json, "sources", action.Sources);
        JsonMembers.Assumed(json, action.Assumed);
    }

    public static UndecidedAction ReadUndecided(JsonElement json) => new()
    {
        Stakeholder = json.Text("stakeholder"), Role = json.TextOrNull("role"), Parent = json.TextOrNull("parent"),
        Action = json.Text("action"), Title = Title(json), Kind = json.Word("kind", WordTables.ActionKinds),
        Basis = json.Word("basis", WordTables.Bases), Force = json.Word("force", WordTables.Forces),
        Due = json.DayOrNull("due"), Event = json.TextOrNull("event"), Rules = json.Texts("rules"),
        Missing = json.Texts("missing"), Questions = json.Each("questions", ReadQuestion),
        Assumed = json.Texts("assumed"),
    };

    public static BlockedAction ReadBlocked(JsonElement json) => new()
    {
        Stakeholder = json.Text("stakeholder"), Action = json.Text("action"), Title = Title(json), Parent = json.TextOrNull("parent"),
        Rules = json.Texts("rules"), Missing = json.Texts("missing"), SuppliedBy = json.Texts("suppliedBy"),
    };

    public static WithheldAction ReadWithheld(JsonElement json) => new()
    {
        Stakeholder = json.Text("stakeholder"), Action = json.Text("action"), Title = Title(json), Parent = json.TextOrNull("parent"),
        Rule = json.Text("rule"), Because = json.Text("because"), Sources = json.Texts("sources"), Assumed = json.Texts("assumed"),
    };

    public static OpenQuestion ReadQuestion(JsonElement json) => new()
    {
        Question = json.Text("question"), Ask = json.Text("ask"), Prompt = json.TextOrNull("prompt"), About = json.TextOrNull("about"),
        Per = json.Word("per", WordTables.Subjects), CanBeAnswered = json.YesOrNull("askedLater") is not true, Of = json.Text("of"),
    };

    public static void Question(Utf8JsonWriter json, OpenQuestion question)
    {
        json.WriteString("question", question.Question);
        json.WriteString("ask", question.Ask);
        Prompt(json, question.Prompt);
        json.WriteString("about", question.About);
        json.WriteString("per", question.Per.ToWord());
        json.WriteString("of", question.Of);
        if (!question.CanBeAnswered)
        {
            json.WriteBoolean("askedLater", true);
        }
    }

    // Advice that was written before these lines had titles is read too.
    private static string Title(JsonElement json) => json.TextOrNull("title") ?? json.Text("action");

    // Few questions have one.
    private static void Prompt(Utf8JsonWriter json, string? prompt)
    {
        if (prompt is not null)
        {
            json.WriteString("prompt", prompt);
        }
    }
}
