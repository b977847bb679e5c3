using AttendanceRules.Synthetic;

namespace AttendanceRules.Import.Tests.Academy;

/// <summary>Throws the dice for one pupil of the made-up academy: habit, characteristics, roll and marks.</summary>
internal sealed class AcademyPupil
{
    private static readonly DateOnly NewYear = new(2026, 9, 4);
    private readonly Dice dice;
    private readonly Dictionary<DateOnly, (char Morning, char Afternoon)> marks = [];

    public AcademyPupil(int number, int year)
    {
        (Id, Year, dice) = ($"A{number:D4}", year, new Dice(20261120UL + ((ulong)number * 7919)));
        Habit = AcademyHabit.Of(dice);
        Missed = Habit.Missed(dice);
        Born = new DateOnly(2026 - year - 5, 9, 1).AddDays(dice.Below(365));
        Admitted = dice.Falls(15) ? AcademyYears.SchoolDays[^(20 + dice.Below(20))] : year > 7 ? null : NewYear;
        Left = Admitted is null && dice.Falls(8) ? AcademyYears.SchoolDays[^(5 + dice.Below(25))] : null;
        IsFemale = dice.Falls(490);
        Sen = dice.Below(1000) is var sen && sen < Habit.Plan ? "ehcp" : sen < Habit.Plan + Habit.Support ? "support" : "";
        HasMeals = dice.Falls(Habit.Meals);
        (HasSocialWorker, HasCondition, IsYoungCarer) = (dice.Falls(HasMeals ? 60 : 15), dice.Falls(40), dice.Falls(12));
        Lay();
    }

    public string Id { get; }

    public int Year { get; }

    public AcademyHabit Habit { get; }

    /// <summary>What the pupil misses, per mille of the sessions; in the school year before it was a little less.</summary>
    public int Missed { get; }

    public DateOnly Born { get; }

    public DateOnly? Admitted { get; }

    public DateOnly? Left { get; }

    public bool IsFemale { get; }

    public string Sen { get; }

    public bool HasMeals { get; }

    public bool HasSocialWorker { get; }

    public bool HasCondition { get; }

    public bool IsYoungCarer { get; }

    /// <summary>The first and last days of suspensions.</summary>
    public List<(DateOnly From, DateOnly To)> Suspended { get; } = [];

    /// <summary>Whether a second parent is on the list.</summary>
    public bool HasTwoParents => Born.DayNumber % 5 < 3;

    /// <summary>The marks of each term, two for each date: days without school have <c>#</c>.</summary>
    public IEnumerable<(DateOnly From, string Marks)> Strings()
    {
        foreach (var (from, to) in AcademyYears.Terms)
        {
            var first = Admitted > from ? Admitted.Value : from;
            var last = Left < to ? Left.Value : to;
            if (first <= last)
            {
                yield return (first, string.Concat(AcademyYears.Dates.Where(d => d >= first && d <= last)
                    .Select(d => marks.TryGetValue(d, out var m) ? $"{m.Morning}{m.Afternoon}" : "##")));
            }
        }
    }

    /// <summary>The days with a mark N.</summary>
    public IEnumerable<DateOnly> Unexplained() => marks.Where(m => m.Value.Morning == 'N').Select(m => m.Key).Order();

    /// <summary>The last day of each run of so many whole school days of absence, and whether it was unauthorised.</summary>
    public IEnumerable<(DateOnly Last, bool IsUnauthorised)> LongRuns(int unauthorisedDays, int illDays)
    {
        var (run, code) = (0, ' ');
        foreach (var day in AcademyYears.SchoolDays.Where(marks.ContainsKey))
        {
            var mark = marks[day].Morning == marks[day].Afternoon ? marks[day].Morning : ' ';
            (run, code) = mark is not ('O' or 'I') ? (0, ' ') : (mark == code ? run + 1 : 1, mark);
            if (run == (code == 'O' ? unauthorisedDays : illDays))
            {
                yield return (day, code == 'O');
            }
        }
    }

    private void Lay()
    {
        var days = AcademyYears.SchoolDays.Where(d => !(d < Admitted) && !(d > Left)).ToList();
        foreach (var day in days)
        {
            marks[day] = (dice.Falls(54) ? 'L' : dice.Falls(3) ? 'U' : '/', '\\');
        }

        var now = days.Where(d => d >= NewYear).ToList();
        Miss(now, Missed);
        Miss([.. days.Where(d => d < NewYear)], Missed * 4 / 5);
        Suspend(now);

        // Who is away today, and since yesterday: for some of them the reason is still looked for.
        foreach (var day in now.TakeLast(3).Where(d => marks[d].Morning is 'I' or 'O' && dice.Falls(d == AcademyYears.Last ? 500 : 150)))
        {
            marks[day] = ('N', 'N');
        }
    }

    // Spells of one code each, until as much is missed as the pupil's habit says.
    private void Miss(List<DateOnly> days, int perMille)
    {
        var wanted = ((days.Count * 2 * perMille) + dice.Below(1000)) / 1000;
        for (var tries = 0; wanted > 0 && days.Count > 0 && tries < 400; tries++)
        {
            var code = Habit.Codes[dice.Below(Habit.Codes.Length)];
            var length = code switch { 'G' => 5, 'M' or 'C' => 1, _ => 1 + dice.Below(Habit.From >= 200 ? 8 : 3) };
            foreach (var day in days.Skip(dice.Below(days.Count)).Take(length).Where(d => marks[d].Afternoon == '\\'))
            {
                if (wanted <= 0)
                {
                    break;
                }

                var isHalf = wanted == 1 || (code is 'M' or 'C' && dice.Falls(700));
                marks[day] = isHalf ? ('/', code) : (code, code);
                wanted -= isHalf ? 1 : 2;
            }
        }
    }

    private void Suspend(List<DateOnly> days)
    {
        if (days.Count > 12 && dice.Falls(Habit.From >= 100 ? 60 : 8))
        {
            var away = days.Skip(dice.Below(days.Count - 8)).Take(1 + dice.Below(3)).ToList();
            away.ForEach(d => marks[d] = ('E', 'E'));
            Suspended.Add((away[0], away[^1]));
        }
    }
}
