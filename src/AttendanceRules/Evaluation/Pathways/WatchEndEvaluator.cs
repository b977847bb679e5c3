using AttendanceRules.Calendar;
using AttendanceRules.Evaluation.Windows;
using AttendanceRules.Model.Pathways;
using AttendanceRules.Problems;
using AttendanceRules.Records;

namespace AttendanceRules.Evaluation.Pathways;

/// <summary>The last day of a watch; null where nobody recorded it or the calendar ends before.</summary>
internal sealed class WatchEndEvaluator : IWatchEndVisitor<(EvaluationContext Context, CompletedStage Opened), DateOnly?>
{
    public static readonly WatchEndEvaluator Instance = new();

    public DateOnly? Visit(LengthEnd end, (EvaluationContext Context, CompletedStage Opened) watch) =>
        end.Length.On(watch.Opened.On) is { } length ? watch.Context.File.Time.WatchEnd(watch.Opened.On, length) : null;

    public DateOnly? Visit(EntryEnd end, (EvaluationContext Context, CompletedStage Opened) watch) => watch.Opened.Entry.Until;

    public DateOnly? Visit(ValueEnd end, (EvaluationContext Context, CompletedStage Opened) watch) =>
        watch.Opened.Entry.Values.TryGetValue(end.Name, out var value) && IsoDate.TryParse(value, out var date) ? date : null;

    public DateOnly? Visit(DateEnd end, (EvaluationContext Context, CompletedStage Opened) watch) => end.Date;

    public DateOnly? Visit(DeadlineEnd end, (EvaluationContext Context, CompletedStage Opened) watch)
    {
        var entry = watch.Opened.Entry;
        return end.Deadline.On(watch.Context, entry.EffectiveDate(watch.Context.Date) ?? entry.Date).Day;
    }
}
