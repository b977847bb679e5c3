using System.Collections.Concurrent;
using System.Globalization;
using AttendanceRules.Benchmarks.MadeUp;
using AttendanceRules.Calendar;
using AttendanceRules.Records;

namespace AttendanceRules.Benchmarks.Reference;

/// <summary>
/// Throws the dice for one pupil of the pack to measure by: a school year of marks, corrections, what was done by the rules, and for each
/// parent the steps of the ladder. Of all of it something is known.
/// </summary>
internal sealed class ReferencePupil
{
    /// <summary>Ids of the parents.</summary>
    public static readonly string[] Parents = ["A", "B"];

    private const ulong Seed = 23;

    // After how many sessions missed without leave a step is taken.
    private static readonly int[] Steps = [7, 12, 20, 28, 44, 62];
    private static readonly string[] Needs = ["support", "ehcp"];
    private static readonly DateOnly FirstDay = new(2025, 9, 2);
    private static readonly DateOnly[] Days = [.. SchoolDates.SchoolDays(SchoolDates.Calendar).Where(d => d >= FirstDay)];

    // Marks never change, so pupils share them.
    private static readonly ConcurrentDictionary<(int Day, HalfDay Half, string Code), Mark> Marks = [];

    private readonly PupilRecordBuilder builder;
    private readonly Dice dice;
    private readonly DateOnly asOf;
    private readonly Habit habit;
    private readonly int[] taken;
    private readonly DateOnly[] last;
    private int missed;

    private ReferencePupil(int number, DateOnly asOf)
    {
        this.asOf = asOf;
        dice = new Dice(Seed + ((ulong)number * 7919));
        habit = Habit.Of(dice);
        builder = PupilRecord.Build(string.Create(CultureInfo.InvariantCulture, $"R{number:00000}"), SchoolDates.Calendar);
        builder.Supplied("hasSocialWorker", "sen");
        taken = new int[dice.Falls(150) ? 1 : 2];
        last = new DateOnly[taken.Length];
        builder.WithParents(Parents[..taken.Length]);
    }

    /// <summary>The pupil's records as they are on the date. The same number gives the same pupil every time.</summary>
    public static PupilRecord On(int number, DateOnly asOf) => new ReferencePupil(number, asOf).Create();

    private PupilRecord Create()
    {
        builder.InYear(1 + dice.Below(11), FirstDay);
        if (dice.Falls(40))
        {
            builder.Has("hasSocialWorker");
        }

        if (dice.Falls(150))
        {
            builder.Has("sen", dice.One(Needs));
        }

        var (left, code) = (0, "");
        for (var day = 0; day < Days.Length && Days[day] <= asOf; day++)
        {
            if (left == 0 && dice.Falls(habit.AwayPerMille))
            {
                (left, code) = (1 + dice.Below(habit.LongestAway), dice.One(habit.Codes));
            }

            MarkDay(day, left > 0 ? code : null);
            left -= left > 0 ? 1 : 0;
        }

        for (var rule = 0; rule < ReferenceRules.Reason; rule++)
        {
            if (dice.Falls(60))
            {
                Did(Days[dice.Below(Days.Length)], rule, 0);
            }
        }

        return builder.Create();
    }

    private void MarkDay(int day, string? away)
    {
        if (Days[day] == SchoolDates.Snow)
        {
            Add(day, "Y4", "Y4");
            return;
        }

        if (away is null)
        {
            Add(day, dice.Falls(habit.LatePerMille) ? (dice.Falls(250) ? "U" : "L") : dice.Falls(2) ? "-" : "/", "\\");
            return;
        }

        var afternoon = dice.Falls(60) ? "\\" : away;
        Add(day, away, afternoon);
        Follow(day, away, afternoon == away);
        if (away is "N" or "O" or "G")
        {
            missed += afternoon == away ? 2 : 1;
            Climb(Days[day].AddDays(1 + dice.Below(4)));
        }
    }

    // Most reasons are found within a week; a holiday is looked into now and then.
    private void Follow(int day, string away, bool isWholeDay)
    {
        var on = Days[day].AddDays(1 + dice.Below(6));
        if (away == "N" && on <= asOf && dice.Falls(900))
        {
            var code = dice.One(["I", "O", "O"]);
            builder.Mark(Days[day], HalfDay.Morning, code, known: on);
            if (isWholeDay)
            {
                builder.Mark(Days[day], HalfDay.Afternoon, code, known: on);
            }
        }
        else if (away is "N" or "G" && dice.Falls(300))
        {
            Did(on, away == "N" ? ReferenceRules.Reason : ReferenceRules.Leave, 0);
        }
    }

    private void Climb(DateOnly on)
    {
        for (var parent = 0; parent < taken.Length; parent++)
        {
            var step = taken[parent];
            if (step < Steps.Length && missed >= Steps[step] && on > last[parent] && on <= asOf && dice.Falls(600))
            {
                (taken[parent], last[parent]) = (step + 1, on);
                Did(on, ReferenceRules.Ladder + step, parent + 1);
            }
        }
    }

    private void Did(DateOnly on, int rule, int parent)
    {
        if (on <= asOf)
        {
            builder.Did(on, ReferenceRules.All[rule].Action, parent == 0 ? null : Parents[parent - 1]);
        }
    }

    private void Add(int day, string morning, string afternoon) => builder.Mark(Shared(day, HalfDay.Morning, morning))
        .Mark(Shared(day, HalfDay.Afternoon, afternoon));

    private static Mark Shared(int day, HalfDay half, string code) =>
        Marks.GetOrAdd((day, half, code), static m => new Mark(Days[m.Day], m.Half, m.Code));
}
