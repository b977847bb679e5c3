using AttendanceRules.Evaluation.Windows;
using AttendanceRules.Model.Pathways;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Evaluation.Pathways;

/// <summary>
/// What somebody could record or answer where the last day of a watch is not known; empty where only the calendar ends before.
/// </summary>
internal sealed class MissingWatchEnd : IWatchEndVisitor<(EvaluationContext Context, CompletedStage Opened), IReadOnlyList<string>>
{
    public static readonly MissingWatchEnd Instance = new();

    public IReadOnlyList<string> Visit(LengthEnd end, (EvaluationContext Context, CompletedStage Opened) watch) => [];

    public IReadOnlyList<string> Visit(EntryEnd end, (EvaluationContext Context, CompletedStage Opened) watch) =>
        ["until of " + watch.Opened.Entry.Action];

    public IReadOnlyList<string> Visit(ValueEnd end, (EvaluationContext Context, CompletedStage Opened) watch) =>
        [end.Name + " of " + watch.Opened.Entry.Action];

    public IReadOnlyList<string> Visit(DateEnd end, (EvaluationContext Context, CompletedStage Opened) watch) => [];

    public IReadOnlyList<string> Visit(DeadlineEnd end, (EvaluationContext Context, CompletedStage Opened) watch)
    {
        if (end.Deadline.Anchor is not { } anchor || anchor.On(watch.Context).State == ValueState.Known)
        {
            return [];
        }

        return anchor.Missing(watch.Context) is { Count: > 0 } missing ? missing : [anchor.Text];
    }
}
