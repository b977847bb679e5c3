using AttendanceRules.RulesEngine.Export;
using AttendanceRules.RulesEngine.Results;
using RulesEngine.Models;
using Engine = RulesEngine.RulesEngine;

namespace AttendanceRules.RulesEngine.Tests.Export;

/// <summary>Holds what exported workflows come to against the library's own truth, rule by rule.</summary>
internal sealed class Parity
{
    private readonly WorkflowExport export;
    private readonly string? only;
    private readonly Engine engine;
    private readonly HashSet<string> workflows;

    public Parity(WorkflowExport export)
        : this(export, null, export.ToWorkflows())
    {
    }

    private Parity(WorkflowExport export, string? only, Workflow[] exported)
    {
        (this.export, this.only, engine) = (export, only, new Engine(exported));
        workflows = [.. exported.Select(w => w.WorkflowName)];
    }

    /// <summary>How often each truth was found.</summary>
    public Dictionary<Truth, int> Found { get; } = new() { [Truth.False] = 0, [Truth.Undecided] = 0, [Truth.True] = 0 };

    /// <summary>One rule alone, which in one of its readings has another expression than its own.</summary>
    public static Parity With(WorkflowExport export, string rule, Reading reading, string expression)
    {
        var line = export.Lines.Single(l => l.Name == rule).Line;
        return new(export, rule,
        [
            .. Enum.GetValues<Reading>().Select(r => new Workflow
            {
                WorkflowName = WorkflowExport.WorkflowName(line.Subject, r), Rules =
                    [new Rule { RuleName = rule, Expression = r == reading ? expression : line.Expression(r) }],
            }),
        ]);
    }

    /// <summary>Rules and named conditions that come to something else than ours, found one by one.</summary>
    public IEnumerable<string> Differences(IEnumerable<Asked> subjects) => subjects.SelectMany(s => Rules(s).Concat(Names(s)));

    private IEnumerable<string> Rules(Asked asked)
    {
        var truths = Truths(asked, WorkflowExport.WorkflowName);
        return export.Lines.Where(l => l.Line.Subject == asked.Kind && (only ?? l.Name) == l.Name)
            .Select(l => Difference(l.Name, truths[l.Name], asked.Ours.Of(l.Line, asked.Parent), asked.Parent)).OfType<string>();
    }

    private IEnumerable<string> Names(Asked asked)
    {
        var truths = Truths(asked, WorkflowExport.NamesWorkflowName);
        return export.Names.Where(n => n.Subject == asked.Kind && only is null).Select(n => n.Named)
            .Select(n => Difference(n.Name, truths[n.Name], asked.Ours.Of(n, asked.Parent), asked.Parent)).OfType<string>();
    }

    private IReadOnlyDictionary<string, Truth> Truths(Asked asked, Func<SubjectKind, Reading, string> workflow)
    {
        var (certain, possible) = (workflow(asked.Kind, Reading.Certain), workflow(asked.Kind, Reading.Possible));
        return workflows.Contains(certain)
            ? WorkflowTruths.Of(Asking.Run(engine, certain, asked.Parameters), Asking.Run(engine, possible, asked.Parameters))
            : new Dictionary<string, Truth>(StringComparer.Ordinal);
    }

    private string? Difference(string name, Truth their, Truth our, string? parent)
    {
        Found[our]++;
        return their == our ? null : $"{name}{(parent is null ? "" : " for " + parent)}: {their}, and {our} by the library";
    }
}
