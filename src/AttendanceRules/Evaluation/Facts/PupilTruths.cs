using AttendanceRules.Calendar;
using AttendanceRules.Evaluation.Onsets;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Values;
using AttendanceRules.Records;

namespace AttendanceRules.Evaluation.Facts;

/// <summary>
/// Of which pupils of a school a yes/no is true, on one school day after another: of each pupil it is kept on which days it has been what
/// it was when it was asked last.
/// </summary>
internal sealed class PupilTruths(Symbol of, SubjectFile school)
{
    // From the first of the days until before the end, by the calendar of the school, which is that of all its pupils.
    private readonly (int First, int End, Truth Truth)[] known = new (int, int, Truth)[school.Pupils.Count];

    private bool isAskedAgain;

    /// <summary>How many pupils on roll it is true of, and how many it is undecided of.</summary>
    public (int Sure, int Maybe) On(EvaluationContext at)
    {
        var (sure, maybe, date) = (0, 0, at.Date);
        var day = school.Time.LastOnOrBefore(date);
        var isKept = at.AnsweredBy is null && day >= 0 && school.Time[day] == date;
        for (var i = 0; i < known.Length; i++)
        {
            var pupil = school.Pupils[i];
            if (!pupil.Pupil!.IsOnRoll(date))
            {
                continue;
            }

            ref var own = ref known[i];
            if (!isKept)
            {
                Count(of.Holds(at.OfPupil(pupil), null));
            }
            else
            {
                if (day < own.First || day >= own.End)
                {
                    own = Find(at.OfPupil(pupil), day);
                }

                Count(own.Truth);
            }
        }

        isAskedAgain |= isKept;
        return (sure, maybe);

        void Count(Truth truth)
        {
            sure += truth == Truth.True ? 1 : 0;
            maybe += truth == Truth.Undecided ? 1 : 0;
        }
    }

    // Most are asked about one day alone: since when it has been so is not looked for then.
    private (int First, int End, Truth Truth) Find(EvaluationContext pupil, int day)
    {
        var truth = of.Holds(pupil, null);
        return (isAskedAgain ? Math.Min(day, FirstOf(pupil, day, truth)) : day, day + 1, truth);
    }

    private int FirstOf(EvaluationContext pupil, int day, Truth truth)
    {
        var (time, from) = (pupil.File.Time, pupil.File.Time.SchoolYear(pupil.Date).From);
        if (truth == Truth.Undecided || of.EditionOn(pupil.Date) is not ConditionFact condition)
        {
            return time.FirstOnOrAfter(SameSince.Of(of, pupil));
        }

        from = of is DatedFact dated ? SameSince.Later(from, SameSince.OfEditions(dated, pupil.Date)) : from;
        return OnsetSearch.Instance.Of(condition.When, new OnsetQuery(
            pupil, truth == Truth.True ? Sought.True : Sought.False, day, time.FirstOnOrAfter(from)));
    }
}
