using AttendanceRules.Model;
using AttendanceRules.Problems;

namespace AttendanceRules.RulesEngine.Export;

/// <summary>What a line says beside its condition, as properties of a rule of a workflow: texts and lists of texts.</summary>
internal static class LineProperties
{
    public static Dictionary<string, object> Of(Book book, ExportedLine exported, Reading reading)
    {
        var (duty, line, action) = (exported.Duty, exported.Line, book.Actions[exported.Action]);
        var rule = duty as Model.Rules.RuleDeclaration;
        var properties = new Dictionary<string, object>(StringComparer.Ordinal);
        void Say(string name, string? text)
        {
            if (text is { Length: > 0 })
            {
                properties[name] = text;
            }
        }

        Say("rule", exported.Id);
        Say("title", duty.Title);
        Say("reading", reading.ToWord());
        Say("of", exported.Subject.ToWord());
        Say("group", rule?.Group);
        Say("cell", rule?.Cell);
        Say(rule?.Withhold is null ? "action" : "withholds", action.Id);
        Say("actionTitle", action.Title);
        Say("because", rule?.Because);
        properties["stakeholders"] = action.By;
        Say("role", action.Role);
        Say("each", line is { IsEachParent: true } ? SubjectKind.Parent.ToWord() : null);
        Say("to", action.To);
        Say("kind", action.Kind.ToWord());
        Say("basis", duty.Basis.ToWord());
        Say("force", line?.Force?.ToWord());
        Say("due", line?.DueText);
        Say("when", duty.WhenText);
        Say("lineWhen", line?.WhenText);
        properties["sources"] = duty.Sources;
        Say("pack", duty.PackId);
        Say("from", IsoDate.Text(exported.From));
        Say("until", exported.To is { } to ? IsoDate.Text(to) : null);
        properties["notCarried"] = (IReadOnlyList<string>)[.. exported.NotCarried.Select(k => k.ToString())];
        return properties;
    }
}
