using AttendanceRules.Advice;
using AttendanceRules.Evaluation;
using AttendanceRules.Evaluation.Kept;
using AttendanceRules.RecordChecks;
using AttendanceRules.Records;

namespace AttendanceRules;

/// <content>Records that are laid out once.</content>
public sealed partial class RuleBook
{
    /// <summary>A pupil's records laid out once, to be asked about more than one date or after one change.</summary>
    /// <param name="pupil">The pupil's records.</param>
    /// <param name="knownOn">Use only what was known on this date; null: everything.</param>
    /// <param name="keepsValues">
    /// Keep what facts are on the date that is asked about, a few kilobytes: advice on the same date after a change then works out anew
    /// only what reads the change.
    /// </param>
    public PupilTimeline LayOut(PupilRecord pupil, DateOnly? knownOn = null, bool keepsValues = false)
    {
        ArgumentNullException.ThrowIfNull(pupil);
        return new PupilTimeline(this, pupil, knownOn, keepsValues);
    }

    internal PupilAdvice Advise(SubjectFile file, Viewpoint viewpoint, AdviceOptions? options, DraftKeeper? keeper)
    {
        var facts = FactValues.Find(Book, options?.Facts ?? []);
        var accepted = RecordGate.Open(Book, file.Pupil!, file.Time, options);
        return Seal(viewpoint, accepted).On(new Advisor(Book, file, viewpoint.AsOf, facts, version: Version, keeper: keeper).Advise());
    }
}
