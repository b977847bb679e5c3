using System.Runtime.CompilerServices;
using AttendanceRules.Evaluation;
using AttendanceRules.Evaluation.Facts;
using AttendanceRules.Evaluation.Pathways;
using AttendanceRules.Model;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Pathways;
using AttendanceRules.Model.Rules;

namespace AttendanceRules.Bulk;

/// <summary>What of a book is screened on a date: the same for all pupils, and read by many threads.</summary>
internal sealed class ScreenPlan
{
    private static readonly ConditionalWeakTable<InForce, ScreenPlan> Known = [];

    private readonly (RuleDeclaration Rule, int Number)[][] withholding;
    private readonly Dictionary<string, ScreenedLine[]> suppliers;
    private readonly Dictionary<LineDeclaration, ScreenedLine> lines = new(ReferenceEqualityComparer.Instance);

    private ScreenPlan(Book book, DateOnly date, IReadOnlyDictionary<string, int> numbers)
    {
        (Book, Date, Numbers) = (book, date, numbers);
        InForce = book.On(date);
        Actions = book.Actions.Keys.Order(StringComparer.Ordinal).Select((id, number) => (id, number))
            .ToDictionary(a => a.id, a => a.number, StringComparer.Ordinal);
        Rules = [.. InForce.OfPupils.Select(r => ScreenedRule.Of(book, r, numbers[r.Id], Actions, date))];
        Openings = PathwayOpening.Of(book, InForce, date);
        Stages = [.. InForce.Pathways.Select(p => p.Now.Stages.Where(s => s.IsInForce(date)).ToArray())];
        foreach (var stage in InForce.Pathways.SelectMany(p => p.Editions).SelectMany(e => e.Stages))
        {
            foreach (var line in stage.Lines.Concat(stage.Watches.SelectMany(w => w.Do)))
            {
                lines[line] = new ScreenedLine(line, line.Declared, Actions[line.Action]);
            }
        }

        // An action that supplies something is called for as by a line that says nothing else.
        suppliers = book.Actions.Values.Where(a => a.Supplies is not null).GroupBy(a => a.Supplies!, StringComparer.Ordinal).ToDictionary(
            g => g.Key, g => g.Select(a => new ScreenedLine(new LineDeclaration(a.Id, Expression.Always, false, null, null, null,
                DateOnly.MinValue, null) { Declared = a, Origin = a.Origin }, a, Actions[a.Id])).ToArray(), StringComparer.Ordinal);
        withholding = [.. Actions.OrderBy(a => a.Value).Select(a => InForce.Withholding.Where(r => r.Withhold == a.Key)
            .Select(r => (r, numbers[r.Id])).ToArray())];
    }

    /// <summary>What is screened on the date, made once.</summary>
    /// <param name="book">The book.</param>
    /// <param name="date">The date.</param>
    /// <param name="numbers">The numbers of its rules and stages, always the same.</param>
    public static ScreenPlan Of(Book book, DateOnly date, IReadOnlyDictionary<string, int> numbers) =>
        Known.GetValue(book.On(date), _ => new ScreenPlan(book, date, numbers));

    public Book Book { get; }

    public DateOnly Date { get; }

    public InForce InForce { get; }

    /// <summary>The numbers of rules and stages.</summary>
    public IReadOnlyDictionary<string, int> Numbers { get; }

    /// <summary>The numbers of actions.</summary>
    public Dictionary<string, int> Actions { get; }

    /// <summary>The rules of pupils and parents, in their order.</summary>
    public ScreenedRule[] Rules { get; }

    /// <summary>The pathways in force, in their order.</summary>
    public PathwayOpening[] Openings { get; }

    /// <summary>The stages in force of each of them.</summary>
    public StageDeclaration[][] Stages { get; }

    /// <summary>A line of a stage.</summary>
    public ScreenedLine LineOf(LineDeclaration line) => lines[line];

    /// <summary>Finds the actions that supply what a rule lacks, where they are known, each once.</summary>
    /// <returns>Whether it lacks something.</returns>
    public bool FindSuppliers(RuleDeclaration rule, EvaluationContext at, List<ScreenedLine> found)
    {
        found.Clear();
        var lacks = false;
        for (var i = 0; i < rule.Needs.Count; i++)
        {
            if (rule.Needs[i].HoldsOnce(at, null) != Truth.True)
            {
                lacks = true;
                found.AddRange(suppliers.GetValueOrDefault(rule.Needs[i].Name, []));
            }
        }

        return lacks;
    }

    /// <summary>The rules that may hold an action back.</summary>
    public (RuleDeclaration Rule, int Number)[] WithholdingOf(int action) => withholding[action];
}
