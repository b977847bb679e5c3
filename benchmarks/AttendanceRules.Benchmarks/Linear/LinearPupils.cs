using AttendanceRules.Benchmarks.MadeUp;
using AttendanceRules.Benchmarks.Reference;
using AttendanceRules.Records;

namespace AttendanceRules.Benchmarks.Linear;

/// <summary>A few pupils with as many parents as are asked for, laid out for a book.</summary>
internal sealed class LinearPupils
{
    private const int Count = 40;
    private readonly PupilTimeline[] timelines;

    public LinearPupils(RuleBook book, int parents)
    {
        var ids = Enumerable.Range(1, parents).Select(n => "P" + n).ToArray();
        timelines = [.. Enumerable.Range(1, Count).Select(n => ReferencePupil.On(n, SchoolDates.AsOf)).Select(p => book.LayOut(PupilRecord
            .Build(p.Id, p.Calendar).InYear(p.YearGroup!.Value, p.YearGroupOn!.Value).WithParents(ids).Marks(p.Marks).Create()))];
    }

    /// <summary>Advice on each of them.</summary>
    public long Advise()
    {
        var actions = 0L;
        foreach (var timeline in timelines)
        {
            actions += timeline.Advise(SchoolDates.AsOf).Actions.Count;
        }

        return actions;
    }
}
