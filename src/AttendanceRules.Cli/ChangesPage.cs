using System.Text.Json;
using AttendanceRules.Advice;
using AttendanceRules.Advice.Formats;
using AttendanceRules.Calendar;
using AttendanceRules.Insight;
using AttendanceRules.Vocabulary;

namespace AttendanceRules.Cli;

/// <summary>Changes of advice, for people and programs.</summary>
internal sealed class ChangesPage(IReadOnlyList<AdviceChange> changes, Viewpoint before, Viewpoint after)
{
    private string Title => $"Advice of {Output.Day(before.AsOf)}{Known(before)} and of {Output.Day(after.AsOf)}{Known(after)}";

    public string ToText()
    {
        List<string> lines = [Title + "."];
        foreach (var subject in changes.GroupBy(c => c.Subject, StringComparer.Ordinal))
        {
            lines.AddRange(["", PlainText.Of(Name(subject.Key))]);
            foreach (var change in subject)
            {
                lines.AddRange(ScreenText.Wrap("  " + Sentence(change), 4));
                lines.AddRange(change.Because.SelectMany(b => ScreenText.Wrap("    " + b, 6)));
            }
        }

        return string.Concat((changes.Count == 0 ? [.. lines, "Nothing changed."] : lines).Select(l => l + "\n"));
    }

    public string ToMarkdown()
    {
        List<string> lines = ["# " + MarkdownText.Of(Title)];
        foreach (var subject in changes.GroupBy(c => c.Subject, StringComparer.Ordinal))
        {
            lines.AddRange(["", "## " + MarkdownText.Of(Name(subject.Key)), ""]);
            foreach (var change in subject)
            {
                lines.Add("- " + MarkdownText.Of(Sentence(change)));
                lines.AddRange(change.Because.Select(b => "  - " + MarkdownText.Of(b)));
            }
        }

        return string.Concat((changes.Count == 0 ? [.. lines, "", "Nothing changed."] : lines).Select(l => l + "\n"));
    }

    public string ToJson()
    {
        return JsonMembers.Document(json =>
        {
            JsonMembers.Date(json, "from", before.AsOf);
            JsonMembers.Date(json, "knownFrom", before.KnownOn);
            JsonMembers.Date(json, "to", after.AsOf);
            JsonMembers.Date(json, "knownTo", after.KnownOn);
            JsonMembers.Each(json, "changes", changes, Change);
        });
    }

    private static void Change(Utf8JsonWriter json, AdviceChange change)
    {
        var line = change.After ?? change.Before!;
        json.WriteString("change", change.Kind.ToWord());
        json.WriteString("pupil", change.Subject.Length > 0 ? change.Subject : null);
        json.WriteString("stakeholder", line.Stakeholder);
        json.WriteString("action", line.Action);
        json.WriteString("title", line.Title);
        json.WriteString("parent", line.Parent);
        json.WriteString("event", line.Event);
        JsonMembers.Date(json, "dueBefore", change.Before?.Due);
        JsonMembers.Date(json, "dueAfter", change.After?.Due);
        JsonMembers.Texts(json, "because", change.Because);
        JsonMembers.Texts(json, "sources", line.Sources);
    }

    private static string Name(string subject) => subject.Length > 0 ? subject : "The school";

    private static string Known(Viewpoint viewpoint) => viewpoint.KnownOn is { } day ? $" (known on {Output.Day(day)})" : "";

    private static string Sentence(AdviceChange change)
    {
        var line = change.After ?? change.Before!;
        var due = change.After?.Due is { } day ? ", by " + ScreenText.Day(day) : "";
        return $"{change.Kind.ToWord()}: {line.Title}{Wording.Parent(line.Parent)} ({line.Stakeholder}{due})";
    }
}
