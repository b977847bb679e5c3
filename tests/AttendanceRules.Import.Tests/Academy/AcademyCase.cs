using AttendanceRules.Synthetic;

namespace AttendanceRules.Import.Tests.Academy;

/// <summary>What the academy did for a pupil and answered about one: more where more is missed, and by no means everything.</summary>
internal sealed class AcademyCase(AcademyPupil pupil)
{
    private readonly Dice dice = new(4711UL + (ulong)pupil.Born.DayNumber + (ulong)(pupil.Missed * 104_729));
    private readonly bool isWorkedWith = pupil.Missed >= 100 && pupil.Left is null;

    /// <summary>Rows of the casework file.</summary>
    public IEnumerable<string> Steps()
    {
        foreach (var (from, to) in pupil.Suspended)
        {
            yield return $",{pupil.Id},,{from:yyyy-MM-dd},suspend-pupil,,,,,{from:yyyy-MM-dd}..{to:yyyy-MM-dd},,,";
            foreach (var told in new[] { "tell-parents-of-suspension", "tell-authority-of-suspension", "tell-public-place-days" })
            {
                yield return Row(from, told);
            }
        }

        foreach (var day in pupil.Unexplained().Where(_ => dice.Falls(650)))
        {
            yield return $",{pupil.Id},,{day:yyyy-MM-dd},ask-reason,,,{(dice.Falls(400) ? "reached" : "not-reached")},{day:yyyy-MM-dd},,,,";
        }

        // Nearly every return went to the authority some days after it was due to be written.
        foreach (var (last, isUnauthorised) in pupil.LongRuns(10, 15).Where(_ => dice.Falls(900)))
        {
            yield return Row(last.AddDays(5), isUnauthorised ? "attendance-return" : "sickness-return");
        }

        if (pupil.HasSocialWorker && dice.Falls(700))
        {
            yield return Row(new(2026, 11, 18), "tell-social-worker");
        }

        if (!isWorkedWith)
        {
            yield break;
        }

        var met = new DateOnly(2026, 9, 28).AddDays(7 * dice.Below(5)).AddDays(dice.Below(5));
        if (dice.Falls(pupil.Missed >= 200 ? 850 : 550))
        {
            yield return Row(met, "barriers-meeting");
            if (dice.Falls(500))
            {
                yield return Row(met.AddDays(7), "targeted-support");
            }
        }

        if (pupil.Missed >= 500 && dice.Falls(600))
        {
            yield return Row(met.AddDays(8), "joint-approach");
        }
    }

    /// <summary>Rows of the answers file.</summary>
    public IEnumerable<string> Answers()
    {
        if (isWorkedWith)
        {
            if (dice.Falls(600))
            {
                yield return Answer("safeguardingConcern", dice.Falls(120) ? "yes" : "no");
            }

            if (dice.Falls(350))
            {
                yield return Answer("supportOutcome", dice.One(["working", "working", "notWorking", "notEngagedWith"]));
            }

            if (dice.Falls(350))
            {
                yield return $"{pupil.Id},{pupil.Id}-A,engages,{(dice.Falls(700) ? "yes" : "no")},2026-11-09,";
            }
        }
    }

    private string Row(DateOnly date, string action) => $",{pupil.Id},,{date:yyyy-MM-dd},{action},,,,,,,,";

    private string Answer(string question, string value) => $"{pupil.Id},,{question},{value},2026-11-09,";
}
