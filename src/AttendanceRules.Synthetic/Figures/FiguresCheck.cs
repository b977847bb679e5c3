using System.Globalization;
using System.Text.RegularExpressions;
using AttendanceRules.Calendar;

namespace AttendanceRules.Synthetic.Figures;

/// <summary>Holds the figures of a cohort to what the draw relies on; all mistakes are listed at once.</summary>
internal sealed partial class FiguresCheck
{
    private const double Whole = 1e-6;
    private readonly List<string> mistakes = [];
    private readonly CohortFigures figures;

    private FiguresCheck(CohortFigures figures, SchoolCalendar calendar)
    {
        this.figures = figures;
        Sources();
        Years(calendar);
        foreach (var phase in figures.Phases)
        {
            Phase(phase);
        }

        Say(figures.Phases.Count > 0, "phases: name at least one.");
        Say(figures.Lot is > 0 and <= 100, "lot: from 1 to 100 sessions.");
        Say(figures.Marks.Present.Count == SchoolWeek.MondayToFriday.Sessions.Count, "marks: present has one mark for each session.");
        foreach (var (code, days, between) in figures.Absences.Select(a => (a.Code, (SpellFigures?)a.Days, a.Between))
            .Concat(figures.Activities.Select(a => (a.Code, a.Days, a.Between))))
        {
            Spell(code, days, between);
        }

        Say(figures.Season.Intervals.All(i => MonthDay().IsMatch(i.To)), "season: each interval ends on a month and day, as 09-13.");
        Say(figures.Season.Intervals.All(i => i.Percent.Values.All(p => p >= 0)), "season: no percent is below 0.");
        Chances();
    }

    public static CohortFigures Checked(CohortFigures figures, SchoolCalendar calendar, string name)
    {
        var check = new FiguresCheck(figures, calendar);
        return check.mistakes.Count == 0 ? figures : throw new CohortModelException(
            $"{name} has {check.mistakes.Count.ToString(CultureInfo.InvariantCulture)} mistake(s); correct them.\n"
                + string.Join('\n', check.mistakes.Take(20)));
    }

    private void Sources()
    {
        IEnumerable<string?> named = [figures.Years.Source, figures.Marks.Source, figures.Weekdays.Source, figures.Season.Source,
            figures.Roll.Source, figures.Unexplained.Source, figures.Parents.Source, figures.Casework.Source,
            .. figures.Phases.Select(p => p.Source), .. figures.Phases.Select(p => p.Absence.Source),
            .. figures.Absences.Select(a => a.Source), .. figures.Activities.Select(a => a.Source),
            .. figures.Characteristics.Select(c => c.Source), .. figures.Casework.Pupils.Select(s => s.Source)];
        foreach (var source in named.OfType<string>().Distinct(StringComparer.Ordinal).Where(s => !figures.Sources.ContainsKey(s)))
        {
            mistakes.Add($"Unknown source '{source}'. Declared are: {string.Join(", ", figures.Sources.Keys)}.");
        }
    }

    private void Years(SchoolCalendar calendar)
    {
        var years = figures.Years.SchoolYears;
        Say(years.Count > 0 && years.Zip(years.Skip(1)).All(y => y.First.To < y.Second.From), "years: school years follow each other.");
        Say(calendar.SchoolDays(new HashSet<DateOnly>()).All(d => years.Any(y => y.From <= d && d <= y.To)),
            "years: each school day is in a school year.");
        Say(calendar.SchoolDays(new HashSet<DateOnly>()).FirstOrDefault(DateOnly.MaxValue) <= figures.Years.Until,
            "years: until is a school day or after one.");
    }

    private void Phase(PhaseFigures phase)
    {
        Say(Name().IsMatch(phase.Id) && Name().IsMatch(phase.Prefix), $"phase {phase.Id}: id and prefix are letters and digits.");
        Say(phase.Share > 0 && phase.PupilsPerSchool > 0 && phase.YearGroups.Count > 0, $"phase {phase.Id}: no share, pupils or years.");
        Say(phase.Absence.Parts.Count > 0 && phase.Absence.Parts.All(p => p is { Weight: > 0, A: > 0, B: > 0 })
            && Math.Abs(phase.Absence.Parts.Sum(p => p.Weight) - 1) < Whole, $"phase {phase.Id}: the parts of absence weigh 1 together.");
        Say(phase.Absences.Values.Concat(phase.Activities.Values).All(s => s is >= 0 and <= 100), $"phase {phase.Id}: percent, 0 to 100.");
        var known = figures.Absences.Select(a => a.Code).Concat(figures.Activities.Select(a => a.Code)).ToHashSet(StringComparer.Ordinal);
        Say(phase.Absences.Keys.Concat(phase.Activities.Keys).All(known.Contains), $"phase {phase.Id}: a code without an entry.");
        Say(figures.Characteristics.All(c => c.Share.ContainsKey(phase.Id) && c.TimesOf?.ContainsKey(phase.Id) is not false),
            $"phase {phase.Id}: a characteristic without a share.");
        Say(phase.YearGroups.All(y => figures.Absences.Any(a => phase.Absences.GetValueOrDefault(a.Code) > 0
            && (a.YearGroups is not { Count: > 0 } only || only.Contains(y, StringComparer.Ordinal)))),
            $"phase {phase.Id}: a year group without a code of absence.");
    }

    private void Spell(string code, SpellFigures? days, IReadOnlyList<string>? between)
    {
        Say(days is null || (days.Least > 0 && days.Most >= days.Least && days.Mean >= days.Least), $"{code}: least, mean and most days.");
        Say(between is null || (between.Count == SchoolWeek.MondayToFriday.Sessions.Count && between.All(MonthDay().IsMatch)),
            $"{code}: between has a first and a last day, as 05-11.");
    }

    private void Chances()
    {
        var steps = figures.Casework.Pupils;
        Say(steps.All(s => s.When is not null), "casework: each step about a pupil has its occasion.");
        Say(steps.All(s => s.When is not { Kind: TriggerKind.Run or TriggerKind.Total or TriggerKind.Count } || s.When.Days > 0),
            "casework: an occasion of days has days.");
        Say(figures.Unexplained.InsteadOf.All(i => figures.Absences.Any(a => a.Code == i))
            && figures.Absences.Any(a => a.Code == figures.Unexplained.Code), "unexplained: codes of absence.");
    }

    private void Say(bool holds, string mistake)
    {
        if (!holds)
        {
            mistakes.Add(mistake);
        }
    }

    [GeneratedRegex("^[A-Za-z0-9]{1,40}$", RegexOptions.None, 10_000)]
    private static partial Regex Name();

    [GeneratedRegex("^[01][0-9]-[0-3][0-9]$", RegexOptions.None, 10_000)]
    private static partial Regex MonthDay();
}
