using AttendanceRules.Benchmarks.MadeUp;
using AttendanceRules.Calendar;
using AttendanceRules.Records;

namespace AttendanceRules.Benchmarks.England;

/// <summary>
/// Throws the dice for one pupil of a school year: absences, corrections, and what school and authority did as absence grew.
/// </summary>
internal sealed class EnglandPupil
{
    /// <summary>After how many missed sessions a step is taken, and whether it is taken against each parent.</summary>
    private static readonly (int Missed, string Action, bool IsEachParent)[] Steps =
    [
        (10, "barriers-meeting", false), (20, "targeted-support", false), (26, "offer-support", false), (34, "attendance-contract", true),
        (50, "notice-to-improve", true), (70, "penalty-notice", true),
    ];

    private static readonly string[] Parents = ["A", "B"];
    private readonly PupilRecordBuilder builder;
    private readonly Dice dice;
    private readonly DateOnly asOf;
    private readonly Habit habit;
    private int missed;
    private int steps;

    private EnglandPupil(string id, Dice dice, DateOnly asOf)
    {
        (builder, this.dice, this.asOf, habit) = (PupilRecord.Build(id, SchoolDates.Calendar), dice, asOf, Habit.Of(dice));
        builder.Supplied("hasSocialWorker", "hasYouthJusticeWorker", "sen", "hasMedicalCondition").WithParents(Parents);
    }

    /// <summary>The pupil's records as they are on the date, and how many sessions were missed by then.</summary>
    public static (PupilRecord Record, int Missed) On(string id, Dice dice, DateOnly asOf)
    {
        var pupil = new EnglandPupil(id, dice, asOf);
        return (pupil.Create(), pupil.missed);
    }

    private PupilRecord Create()
    {
        var year = 1 + dice.Below(11);
        builder.InYear(year, EnglandSchool.FirstDay).Born(new DateOnly(2020 - year, 9, 1).AddDays(dice.Below(365)));
        if (dice.Falls(20))
        {
            builder.Has("hasSocialWorker");
        }

        var (left, code) = (0, "");
        foreach (var day in SchoolDates.SchoolDays(SchoolDates.Calendar).Where(d => d >= EnglandSchool.FirstDay && d <= asOf))
        {
            if (left == 0 && dice.Falls(habit.AwayPerMille))
            {
                (left, code) = (1 + dice.Below(habit.LongestAway), dice.One(habit.Codes));
            }

            Mark(day, left > 0 ? code : null);
            left -= left > 0 ? 1 : 0;
        }

        return builder.Create();
    }

    // A reason found later corrects the mark N within a week.
    private void Mark(DateOnly day, string? away)
    {
        builder.Mark(day, HalfDay.Morning, away ?? (dice.Falls(habit.LatePerMille) ? "L" : "/")).Mark(day, HalfDay.Afternoon, away ?? "\\");
        if (away is null)
        {
            return;
        }

        missed += 2;
        var (known, found) = (day.AddDays(1 + dice.Below(6)), dice.One(["I", "O", "O"]));
        if (away == "N" && known <= asOf)
        {
            builder.Mark(day, HalfDay.Morning, found, known: known).Mark(day, HalfDay.Afternoon, found, known: known);
        }

        Act(day.AddDays(3));
    }

    private void Act(DateOnly on)
    {
        for (; steps < Steps.Length && missed >= Steps[steps].Missed && on <= asOf; steps++)
        {
            foreach (var parent in Steps[steps].IsEachParent ? Parents : [null!])
            {
                builder.Did(on, Steps[steps].Action, parent);
            }

            if (Steps[steps].Action == "offer-support")
            {
                builder.Answered("supportOutcome", "notWorking", on).Answered("engages", "yes", on, "A").Answered("engages", "no", on, "B");
            }
        }
    }
}
