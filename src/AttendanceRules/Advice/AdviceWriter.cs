using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace AttendanceRules.Advice;

/// <summary>Writes advice as JSON with a fixed order of members, so that the same advice is the same bytes.</summary>
internal static class AdviceWriter
{
    // Codes such as "\" and "+" stay readable; the text is never put into a page unescaped by us.
    public static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    public static void Write(Utf8JsonWriter json, PupilAdvice advice)
    {
        json.WriteStartObject();
        json.WriteString("pupil", advice.Pupil);
        Texts(json, "groups", advice.Groups);
        Members(json, advice);
        json.WriteEndObject();
    }

    public static void Members(Utf8JsonWriter json, SubjectAdvice advice)
    {
        Each(json, "actions", advice.Actions, Action);
        Each(json, "pathways", advice.Pathways, Pathway);
        Each(json, "undecided", advice.Undecided, (j, u) =>
        {
            j.WriteString("stakeholder", u.Stakeholder);
            j.WriteString("role", u.Role);
            j.WriteString("parent", u.Parent);
            j.WriteString("action", u.Action);
            j.WriteString("basis", u.Basis);
            j.WriteString("force", u.Force);
            Date(j, "due", u.Due);
            j.WriteString("event", u.Event);
            Texts(j, "rules", u.Rules);
            Texts(j, "missing", u.Missing);
            Each(j, "questions", u.Questions, Question);
            Assumed(j, u.Assumed);
        });
        Each(json, "blocked", advice.Blocked, (j, b) =>
        {
            j.WriteString("stakeholder", b.Stakeholder);
            j.WriteString("action", b.Action);
            j.WriteString("parent", b.Parent);
            Texts(j, "rules", b.Rules);
            Texts(j, "missing", b.Missing);
            Texts(j, "suppliedBy", b.SuppliedBy);
        });
        Each(json, "withheld", advice.Withheld, (j, w) =>
        {
            j.WriteString("stakeholder", w.Stakeholder);
            j.WriteString("action", w.Action);
            j.WriteString("parent", w.Parent);
            j.WriteString("rule", w.Rule);
            j.WriteString("because", w.Because);
            Texts(j, "sources", w.Sources);
            Assumed(j, w.Assumed);
        });
        Each(json, "notices", advice.Notices, (j, n) =>
        {
            j.WriteString("code", n.Code);
            j.WriteString("text", n.Text);
        });
        json.WriteStartObject("facts");
        foreach (var (name, value) in advice.Facts)
        {
            json.WriteString(name, value);
        }

        json.WriteEndObject();
        if (advice.NoneBecause.Count == 0)
        {
            return;
        }

        json.WriteStartObject("noneBecause");
        foreach (var (name, because) in advice.NoneBecause)
        {
            json.WriteString(name, because);
        }

        json.WriteEndObject();
    }

    public static void Texts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    public static void Date(Utf8JsonWriter json, string name, DateOnly? date) =>
        json.WriteString(name, date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    public static void Each<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(json, item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Action(Utf8JsonWriter json, RecommendedAction action)
    {
        json.WriteString("stakeholder", action.Stakeholder);
        json.WriteString("role", action.Role);
        json.WriteString("parent", action.Parent);
        json.WriteString("to", action.To);
        json.WriteString("action", action.Action);
        json.WriteString("title", action.Title);
        json.WriteString("basis", action.Basis);
        json.WriteString("force", action.Force);
        json.WriteString("status", action.Status switch { AdviceStatus.Ahead => "ahead", AdviceStatus.Overdue => "overdue", _ => "due" });
        Date(json, "since", action.Since);
        Date(json, "due", action.Due);
        json.WriteString("dueIn", action.DueIn);
        json.WriteString("event", action.Event);
        json.WriteString("oneOf", action.OneOf);
        Texts(json, "rules", action.Rules);
        Texts(json, "sources", action.Sources);
        Each(json, "values", action.Values, Value);
        if (action.Support.Count > 0)
        {
            Each(json, "support", action.Support, Offer);
        }

        Each(json, "reasons", action.Reasons, (j, r) =>
        {
            j.WriteString("fact", r.Fact);
            j.WriteString("title", r.Title);
            j.WriteString("value", r.Value);
            if (r.NoneBecause is { } because)
            {
                j.WriteString("noneBecause", because);
            }

            j.WriteString("unit", r.Unit);
            j.WriteString("compare", r.Compare);
            j.WriteString("limit", r.Limit);
            if (r.IsAssumed)
            {
                j.WriteBoolean("assumed", true);
            }

            Texts(j, "evidence", r.Evidence);
        });
    }

    private static void Assumed(Utf8JsonWriter json, IReadOnlyList<string> questions)
    {
        if (questions.Count > 0)
        {
            Texts(json, "assumed", questions);
        }
    }

    private static void Value(Utf8JsonWriter json, ActionValue value)
    {
        json.WriteString("name", value.Name);
        json.WriteString("value", value.Value);
        json.WriteString("unit", value.Unit);
        Date(json, "until", value.Until);
        json.WriteString("source", value.Source);
    }

    private static void Offer(Utf8JsonWriter json, SupportOffer offer)
    {
        json.WriteString("action", offer.Action);
        json.WriteString("title", offer.Title);
        json.WriteString("provider", offer.Provider);
        json.WriteString("duration", offer.Duration);
        if (offer.IsChargeable is { } chargeable)
        {
            json.WriteBoolean("chargeable", chargeable);
        }

        Each(json, "cost", offer.Cost, Value);
        Texts(json, "sources", offer.Sources);
    }

    private static void Pathway(Utf8JsonWriter json, PathwayPosition position)
    {
        json.WriteString("pathway", position.Pathway);
        json.WriteString("parent", position.Parent);
        Date(json, "cycle", position.Cycle);
        json.WriteString("stage", position.Stage);
        Date(json, "since", position.Since);
        json.WriteString("status", position.Status);
        Date(json, "until", position.Until);
        Each(json, "next", position.Next, (j, n) =>
        {
            j.WriteString("stage", n.Stage);
            j.WriteString("status", n.Status);
            Date(j, "earliest", n.Earliest);
            Texts(j, "missing", n.Missing);
        });
    }

    private static void Question(Utf8JsonWriter json, OpenQuestion question)
    {
        json.WriteString("question", question.Question);
        json.WriteString("ask", question.Ask);
        json.WriteString("about", question.About);
        json.WriteString("of", question.Of);
    }
}
