using AttendanceRules.Calendar;
using AttendanceRules.Records;

namespace AttendanceRules.Benchmarks.MadeUp;

/// <summary>Throws the dice for one pupil: absences, late mornings, marks put right later, and what the school has done.</summary>
internal sealed class MadeUpPupil(string id, Dice dice)
{
    private static readonly DateOnly LateStart = new(2025, 1, 6);
    private readonly PupilRecordBuilder builder = PupilRecord.Build(id, SchoolDates.Calendar);
    private readonly Habit habit = Habit.Of(dice);

    public PupilRecord Create()
    {
        var first = dice.Falls(40) ? LateStart : SchoolDates.Calendar.Terms[0].From;
        builder.OnRoll(first).InYear(7 + dice.Below(4), SchoolDates.AsOf).WithParents("A", "B");
        var (left, code) = (0, "");
        foreach (var day in SchoolDates.SchoolDays(SchoolDates.Calendar).Where(d => d >= first && d <= SchoolDates.AsOf))
        {
            if (left == 0 && dice.Falls(habit.AwayPerMille))
            {
                (left, code) = (1 + dice.Below(habit.LongestAway), dice.One(habit.Codes));
            }

            Mark(day, left > 0 ? code : null);
            left -= left > 0 ? 1 : 0;
        }

        Act(new(2026, 3, 2), "support-plan", 30);
        Act(new(2025, 3, 3), "support-plan", 30);
        Act(new(2026, 6, 15), "punctuality-talk", 100);
        return builder.Create();
    }

    private void Mark(DateOnly day, string? away)
    {
        if (day == SchoolDates.Snow)
        {
            Mark(day, "Y4", "Y4");
        }
        else if (away is null)
        {
            Mark(day, dice.Falls(habit.LatePerMille) ? (dice.Falls(250) ? "U" : "L") : dice.Falls(2) ? "-" : "/", "\\");
        }
        else
        {
            var afternoon = dice.Falls(50) ? "\\" : away;
            Mark(day, away, afternoon);
            if (away == "N")
            {
                Explain(day, afternoon == away);
            }
        }
    }

    // Most absences without a reason get one within a week, and the marks are put right then. Of a few it is only on record that the reason
    // was looked for.
    private void Explain(DateOnly day, bool isWholeDay)
    {
        var (known, code) = (day.AddDays(1 + dice.Below(6)), dice.One(["I", "O", "O"]));
        if (known > SchoolDates.AsOf || dice.Falls(20))
        {
            return;
        }

        if (dice.Falls(50))
        {
            builder.Did(known, "find-reason");
            return;
        }

        builder.Mark(day, HalfDay.Morning, code, known: known);
        if (isWholeDay)
        {
            builder.Mark(day, HalfDay.Afternoon, code, known: known);
        }
    }

    private void Mark(DateOnly day, string morning, string afternoon) => builder.Mark(day, HalfDay.Morning, morning)
        .Mark(day, HalfDay.Afternoon, afternoon);

    private void Act(DateOnly on, string action, int perMille)
    {
        if (dice.Falls(perMille))
        {
            builder.Did(on, action);
        }
    }
}
