using AttendanceRules.Calendar;
using AttendanceRules.Records;

namespace AttendanceRules.Benchmarks.Nation;

/// <summary>Advice again on records that were advised on once, after one change of them.</summary>
internal sealed class CohortChanges
{
    private readonly PupilTimeline kept;
    private readonly Answer answer = new("supportOutcome", "notWorking", CohortPupils.AsOf);
    private readonly CaseworkRow entry = new(CohortPupils.AsOf, "barriers-meeting");
    private readonly Mark mark = new(CohortPupils.AsOf, HalfDay.Afternoon, "/", Known: CohortPupils.AsOf.AddDays(1));

    public CohortChanges(RuleBook book, PupilRecord pupil)
    {
        kept = book.LayOut(pupil, keepsValues: true);
        kept.Advise(CohortPupils.AsOf);
    }

    public int AfterAnswer() => kept.With(answer).Advise(CohortPupils.AsOf).Actions.Count;

    public int AfterEntry() => kept.With(entry).Advise(CohortPupils.AsOf).Actions.Count;

    public int AfterMark() => kept.With(mark).Advise(CohortPupils.AsOf).Actions.Count;
}
