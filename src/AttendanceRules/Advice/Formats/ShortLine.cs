using System.Buffers;
using System.Text.Json;

namespace AttendanceRules.Advice.Formats;

/// <summary>
/// Advice on a pupil as a line of JSON for many pupils: who is to do what by when, by which rules and sources, and what is not decided.
/// Members that are null or empty are left out, and so is what is found for one pupil when somebody asks: reasons, texts, since when.
/// </summary>
internal sealed class ShortLine(ArrayBufferWriter<byte> line, Utf8JsonWriter json)
{
    /// <summary>What the member <c>form</c> says: the line cannot be read back as advice.</summary>
    public const string Form = "short";

    // Room for a longer line is given back.
    private const int LongestKept = 1 << 20;

    // Lent to one line after another of a thread.
    [ThreadStatic]
    private static ShortLine? spare;

    public static void Write(PupilAdvice advice, Stream output)
    {
        // One that does not come to the end of its line is not used again.
        var one = spare ?? Made();
        spare = null;
        if (one.WriteTo(output, advice))
        {
            spare = one;
        }
    }

    private static ShortLine Made()
    {
        var room = new ArrayBufferWriter<byte>();
        return new ShortLine(room, new Utf8JsonWriter(room));
    }

    // Whether it can be used again.
    private bool WriteTo(Stream output, PupilAdvice advice)
    {
        Write(advice);
        output.Write(line.WrittenSpan);
        line.ResetWrittenCount();
        json.Reset();
        return line.Capacity <= LongestKept;
    }

    private void Write(PupilAdvice advice)
    {
        json.WriteStartObject();
        json.WriteNumber("schemaVersion", JsonParts.SchemaVersion);
        json.WriteString("form", Form);
        Text("hash", advice.Book?.Hash);
        JsonMembers.Date(json, "asOf", advice.AsOf);
        Date("knownOn", advice.KnownOn);
        Text("school", advice.School);
        json.WriteString("pupil", advice.Pupil);
        Each("actions", advice.Actions, static (to, a) => to.Action(a));
        Each("pathways", [.. advice.Pathways.Where(static p => p.HasBegun)], static (to, p) => to.Position(p));
        Each("undecided", advice.Undecided, static (to, a) => to.Undecided(a));
        Each("blocked", advice.Blocked, static (to, a) => to.Blocked(a));
        Each("withheld", advice.Withheld, static (to, a) => to.Withheld(a));
        Each("notices", advice.Notices, static (to, n) => to.Notice(n));
        json.WriteEndObject();
        json.Flush();
        line.Write("\n"u8);
    }

    private void Action(RecommendedAction action)
    {
        Line(action.Stakeholder, action.Parent, action.Action);
        Text("priority", action.Priority);
        json.WriteString("force", action.Force.ToWord());
        json.WriteString("status", action.Status.ToWord());
        Date("due", action.Due);
        Text("dueIn", action.DueIn);
        Texts("dueWaitsFor", [.. action.DueQuestions.Select(static q => q.Question)]);
        Date("reviewBy", action.ReviewBy);
        Text("else", action.Else);
        Text("event", action.Event);
        Text("oneOf", action.OneOf);
        Texts("rules", action.Rules);
        Texts("sources", action.Sources);
    }

    private void Position(PathwayPosition position)
    {
        json.WriteString("pathway", position.Pathway);
        Text("parent", position.Parent);
        Text("stage", position.Stage);
        Date("since", position.Since);
        json.WriteString("status", position.Status.ToWord());
        Date("until", position.Until);
    }

    private void Undecided(UndecidedAction action)
    {
        Line(action.Stakeholder, action.Parent, action.Action);
        json.WriteString("force", action.Force.ToWord());
        Date("due", action.Due);
        Text("event", action.Event);
        Texts("rules", action.Rules);
        Texts("missing", action.Missing);
    }

    private void Blocked(BlockedAction action)
    {
        Line(action.Stakeholder, action.Parent, action.Action);
        Texts("rules", action.Rules);
        Texts("missing", action.Missing);
        Texts("suppliedBy", action.SuppliedBy);
    }

    private void Withheld(WithheldAction action)
    {
        Line(action.Stakeholder, action.Parent, action.Action);
        json.WriteString("rule", action.Rule);
        json.WriteString("because", action.Because);
        Texts("sources", action.Sources);
        Texts("assumed", action.Assumed);
    }

    private void Notice(Notice notice)
    {
        json.WriteString("code", notice.Code);
        json.WriteString("text", notice.Text);
    }

    private void Line(string stakeholder, string? parent, string action)
    {
        json.WriteString("stakeholder", stakeholder);
        Text("parent", parent);
        json.WriteString("action", action);
    }

    private void Text(string name, string? text)
    {
        if (text is not null)
        {
            json.WriteString(name, text);
        }
    }

    private void Date(string name, DateOnly? date)
    {
        if (date is not null)
        {
            JsonMembers.Date(json, name, date);
        }
    }

    private void Texts(string name, IReadOnlyList<string> texts)
    {
        if (texts.Count > 0)
        {
            JsonMembers.Texts(json, name, texts);
        }
    }

    private void Each<T>(string name, IReadOnlyList<T> items, Action<ShortLine, T> write)
    {
        if (items.Count == 0)
        {
            return;
        }

        json.WriteStartArray(name);
        for (var i = 0; i < items.Count; i++)
        {
            json.WriteStartObject();
            write(this, items[i]);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
