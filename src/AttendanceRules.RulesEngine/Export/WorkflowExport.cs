using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using AttendanceRules.Model;
using RulesEngine.Models;

namespace AttendanceRules.RulesEngine.Export;

/// <summary>
/// The conditions of a book as workflows of RulesEngine: for pupils, for each parent and for the school, each twice. A rule that is true in
/// the certain one is called for; one that is true only in the possible one is undecided; one that is true in neither is not called for.
/// Run them with the parameters that <see cref="RuleBookWorkflows"/> makes.
/// </summary>
/// <example><code>
/// var export = book.ExportWorkflows();
/// var engine = new RulesEngine.RulesEngine(export.ToWorkflows());
/// </code></example>
public sealed class WorkflowExport
{
    private static readonly JsonSerializerOptions Form = new()
    {
        WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, DefaultIgnoreCondition =
            JsonIgnoreCondition.WhenWritingNull,
    };

    private readonly Book book;
    private readonly IReadOnlyList<(string Name, ExportedLine Line)> lines;

    internal WorkflowExport(Book book)
    {
        this.book = book;
        var collected = new LineCollector(book);
        (NotCarried, Names) = (collected.NotCarried, collected.Names);
        lines = Named(collected.Lines);
    }

    /// <summary>What the workflows cannot carry, and of which rules.</summary>
    public IReadOnlyList<NotCarried> NotCarried { get; }

    internal IReadOnlyList<(string Name, ExportedLine Line)> Lines => lines;

    internal IReadOnlyList<ExportedName> Names { get; }

    /// <summary>The name of a workflow of rules: <c>pupil.certain</c>, <c>parent.possible</c> and the like.</summary>
    /// <param name="subject">Whom its rules are about.</param>
    /// <param name="reading">How values that are not certain are read.</param>
    public static string WorkflowName(SubjectKind subject, Reading reading) => $"{subject.ToWord()}.{reading.ToWord()}";

    /// <summary>The name of a workflow of named conditions, <c>is</c> facts and groups: <c>names.pupil.certain</c> and the like.</summary>
    /// <param name="subject">Whom its conditions are about.</param>
    /// <param name="reading">How values that are not certain are read.</param>
    public static string NamesWorkflowName(SubjectKind subject, Reading reading) => "names." + WorkflowName(subject, reading);

    /// <summary>
    /// The workflows, made anew at each call. One without rules is left out. A rule is named the same in both readings:
    /// <c>RULE/ACTION@FROM</c>, with a number where several lines have one name; a named condition is named by itself.
    /// </summary>
    public Workflow[] ToWorkflows() =>
    [
        .. from subject in Enum.GetValues<SubjectKind>()
           from reading in Enum.GetValues<Reading>()
           from workflow in new[]
           {
               new Workflow { WorkflowName = WorkflowName(subject, reading), Rules =
                   [.. lines.Where(l => l.Line.Subject == subject).Select(l => RuleOf(l.Name, l.Line, reading))] },
               new Workflow { WorkflowName = NamesWorkflowName(subject, reading), Rules =
                   [.. Names.Where(n => n.Subject == subject).Select(n => RuleOf(n, reading))] },
           }
           where workflow.Rules.Any()
           select workflow,
    ];

    /// <summary>The workflows as a JSON array, which RulesEngine reads.</summary>
    public string ToJson() => JsonSerializer.Serialize(ToWorkflows(), Form).ReplaceLineEndings("\n") + "\n";

    /// <summary>What the workflows cannot carry, as lines for people.</summary>
    public string ToText()
    {
        var text = new StringBuilder("What these workflows cannot carry:\n");
        foreach (var part in NotCarried)
        {
            text.Append("- ").Append(part.Text).Append('\n');
            if (part.Rules.Count > 0)
            {
                text.Append("  ").AppendJoin(", ", part.Rules).Append('\n');
            }
        }

        return text.ToString();
    }

    private Rule RuleOf(string name, ExportedLine line, Reading reading) => new()
    {
        RuleName = name, Expression = line.Expression(reading), SuccessEvent = line.Action, Properties =
            LineProperties.Of(book, line, reading),
    };

    private static Rule RuleOf(ExportedName name, Reading reading) => new()
    {
        RuleName = name.Named.Name, Expression = name.Expression(reading), Properties = name.Properties(reading),
    };

    // Several lines of a rule may call for one action.
    private static List<(string Name, ExportedLine Line)> Named(IReadOnlyList<ExportedLine> lines) =>
    [
        .. lines.GroupBy(l => FormattableString.Invariant($"{l.Id}/{l.Action}@{l.From:yyyy-MM-dd}"), StringComparer.Ordinal)
            .SelectMany(g => g.Select((l, i) => (i == 0 ? g.Key : FormattableString.Invariant($"{g.Key}#{i + 1}"), l))),
    ];
}
