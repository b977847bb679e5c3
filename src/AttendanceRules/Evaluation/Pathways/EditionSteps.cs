using AttendanceRules.Advice;
using AttendanceRules.Model;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Pathways;
using AttendanceRules.Records;
using AttendanceRules.Vocabulary;

namespace AttendanceRules.Evaluation.Pathways;

/// <summary>What is the same for everybody of one edition of a pathway, by the numbers of its stages.</summary>
internal sealed class EditionSteps
{
    private readonly int[][] begun;
    private readonly StageOutlook?[] notCalled;

    public EditionSteps(Book book, PathwayDeclaration edition)
    {
        Edition = edition;
        var byStage = edition.Stages.Select(s => PathwaySteps.Among(book, s.FirstActions.ToHashSet(StringComparer.Ordinal))).ToList();
        var numbers = Enumerable.Range(0, byStage.Count).ToList();
        begun = [.. Enumerable.Range(0, book.Actions.Count).Select(i => numbers.Where(s => byStage[s][i]).ToArray())];
        ReadsCycle = [.. edition.Stages.Select(s => s.When.Names.Any(n => (n.RestsOn & SymbolReads.Frame) != SymbolReads.None))];
        notCalled = new StageOutlook?[byStage.Count];
    }

    public PathwayDeclaration Edition { get; }

    /// <summary>Of which stages the condition reads the cycle or a watch.</summary>
    public bool[] ReadsCycle { get; }

    /// <summary>Whether entries of an action begin a stage.</summary>
    public bool IsBegun(int action) => begun[action].Length > 0;

    /// <summary>The numbers of the stages that the entry begins, in their order.</summary>
    public ReadOnlySpan<int> BegunBy(Entry entry) => entry.ActionNumber is >= 0 and var number ? begun[number] : [];

    /// <summary>The outlook of a stage whose condition is false.</summary>
    public StageOutlook NotCalled(int stage) => notCalled[stage] ??= FindNotCalled(Edition.Stages[stage]);

    private static StageOutlook FindNotCalled(StageDeclaration stage)
    {
        var known = new StageOutlook().Begin(stage, PathwayStatus.Open, null);
        known.StoppedBy = Gate.Condition;
        known.Next = new NextStage { Stage = stage.Id, Status = PathwayStatus.Open, Missing = [] };
        return known;
    }
}
