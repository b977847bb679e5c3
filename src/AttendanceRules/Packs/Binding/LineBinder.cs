using AttendanceRules.Json;
using AttendanceRules.Model;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Pathways;
using AttendanceRules.Model.Rules;
using AttendanceRules.Model.Values;
using AttendanceRules.Model.Windows;
using AttendanceRules.Packs.Schema;
using AttendanceRules.Problems;

namespace AttendanceRules.Packs.Binding;

/// <summary>Reads the lines of a rule, a way or a watch.</summary>
internal sealed class LineBinder(SymbolTable names, IReadOnlyDictionary<string, ActionDeclaration> actions, ProblemList problems)
{
    /// <summary>The lines in a member, those with a mistake left out.</summary>
    /// <param name="item">The rule, way or watch.</param>
    /// <param name="member">The member that holds them.</param>
    /// <param name="pack">The pack.</param>
    /// <param name="watch">Reads the watch of a line; null where lines have none.</param>
    public List<LineDeclaration> Read(
        JsonItem item, string member, PackDeclaration pack, Func<JsonItem?, WatchDeclaration?>? watch = null) =>
        [.. item.List(member).Select(l => Line(l, pack, watch)).OfType<LineDeclaration>()];

    /// <summary>The lines, each without a deadline of its own with this one; a line that repeats has none.</summary>
    public static IReadOnlyList<LineDeclaration> Due(IReadOnlyList<LineDeclaration> lines, Deadline due, string text) =>
        [.. lines.Select(l => l is { Due: null, Every: null } ? l with { Due = due, DueText = text } : l)];

    private LineDeclaration? Line(JsonItem at, PackDeclaration pack, Func<JsonItem?, WatchDeclaration?>? watch)
    {
        if (at.Kind == JsonItemKind.Map && !ObjectChecker.Check(at, () => ObjectSchema.Line, problems))
        {
            return null;
        }

        var action = at.Kind == JsonItemKind.Map ? at.String("action")! : at.Text;
        if (!actions.TryGetValue(action, out var declared))
        {
            problems.Add("unknown-action", at["action"] ?? at, $"Unknown action '{action}'.", Nearest.Suggest(action, actions.Keys));
            return null;
        }

        if (problems.AreLookedFor)
        {
            SenselessMembers.OfLine(at, mayWatch: watch is not null, problems);
        }

        if (declared.IsRecordOnly)
        {
            problems.Add("record-only", at, $"'{action}' can only be recorded, never recommended.");
        }

        var force = WordTables.Forces.Read(at.String("force"));
        return new LineDeclaration(action, names.Condition(at["when"]), at.String("each") == "parent", names.Deadline(at["due"]),
            names.Deadline(at["notBefore"]), force, at.Date("from") ?? pack.From, at.Date("to"))
        {
            Declared = declared, Origin = names.Origins.Of(at), Every = names.Length(at["every"]), Values = Values(at),
            Else = Else(at, action), Watch = watch?.Invoke(at["watch"]),
            WhenText = string.Join(" and ", at.Strings("when")), DueText = at.String("due") ?? "",
            NotBeforeText = at.String("notBefore") ?? "",
        };
    }

    private string? Else(JsonItem line, string action)
    {
        if (line["else"] is { } at && !actions.ContainsKey(at.Text))
        {
            problems.Add("unknown-action", at, $"No action is called '{at.Text}'.", Nearest.Suggest(at.Text, actions.Keys));
        }
        else if (line["else"] is { } own && own.Text == action)
        {
            problems.Add("senseless-member", own, $"'else' names the line's own action '{action}', so nothing follows if it is not done.",
                $"Name the action of another line, remove 'else', or write \"every\" where '{action}' is to be done again.");
        }

        return line.String("else");
    }

    private List<ValueDeclaration> Values(JsonItem line)
    {
        var values = new List<ValueDeclaration>();
        foreach (var (name, item) in (line["values"]?.Members ?? []).Select(m => (m.Name, m.Value))
            .Where(m => ObjectChecker.Check(m.Value, () => ObjectSchema.LineValue, problems)))
        {
            if (names.Find(item.String("amount")!) is { Kind: ValueKind.Number } amount)
            {
                values.Add(new ValueDeclaration(name, amount, names.Deadline(item["until"])) { Origin = names.Origins.Of(item) });
            }
            else
            {
                names.Unfit("unknown-name", item["amount"]!, item.String("amount")!,
                    $"'{item.String("amount")}' is not a threshold, fact or question that is a number.");
            }
        }

        return values;
    }
}
