using static AttendanceRules.Synthetic.Tests.PublishedCohort;

namespace AttendanceRules.Synthetic.Tests;

/// <summary>
/// 20,000 pupils against what the Department for Education publishes about the school year 2024/25 (Open Government Licence v3.0). The
/// figures are copied from the publications, not from the model.
/// </summary>
public sealed class PublishedFiguresTests(PublishedCohort cohort, ITestOutputHelper output) : IClassFixture<PublishedCohort>
{
    // Severe absence: autumn 2024/25 for all; primary of 2023/24; secondary estimated from rates of authorities.
    [Theory]
    [InlineData("all", 6.87, 0.3, 18.7, 1, 2.04, 0.4)]
    [InlineData("primary", 5.247, 0.3, 13.505, 1.2, 0.85, 0.4)]
    [InlineData("secondary", 8.594, 0.5, 24.318, 1.6, 3.4, 0.8)]
    public void Overall_persistent_and_severe_absence_are_near_what_is_published(
        string phase, double overall, double within, double persistent, double persistentWithin, double severe, double severeWithin)
    {
        var pupils = cohort.Of(phase);
        Near(phase + " overall", overall, within, Absence(pupils));
        Near(phase + " persistent", persistent, persistentWithin, PercentOf(pupils, p => p.IsPersistent));
        Near(phase + " severe", severe, severeWithin, PercentOf(pupils, p => p.IsSevere));
    }

    // Every code with more than 0.1 per cent of all possible sessions.
    [Theory]
    [InlineData("/", 44.44152)]
    [InlineData("\\", 45.48489)]
    [InlineData("L", 1.8707)]
    [InlineData("I", 3.24418)]
    [InlineData("M", 0.32342)]
    [InlineData("E", 0.15939)]
    [InlineData("C", 0.41138)]
    [InlineData("C2", 0.23513)]
    [InlineData("B", 0.25304)]
    [InlineData("P", 0.11667)]
    [InlineData("V", 0.77865)]
    [InlineData("W", 0.13735)]
    [InlineData("G", 0.46359)]
    [InlineData("U", 0.22424)]
    [InlineData("O", 1.58882)]
    public void Each_frequent_code_is_within_a_tenth_of_what_is_published(string code, double percent) =>
        Near(code, percent, percent / 10, cohort.Percent("all", c => c == code));

    // Codes that differ most between phases.
    [Theory]
    [InlineData("primary", "L", 1.10234)]
    [InlineData("secondary", "L", 2.85684)]
    [InlineData("primary", "O", 0.72866)]
    [InlineData("secondary", "O", 2.59001)]
    [InlineData("primary", "I", 2.85806)]
    [InlineData("secondary", "I", 3.62888)]
    [InlineData("primary", "G", 0.56431)]
    [InlineData("secondary", "G", 0.34341)]
    [InlineData("secondary", "E", 0.31249)]
    [InlineData("secondary", "W", 0.30809)]
    public void Codes_differ_by_phase_as_published(string phase, string code, double percent) =>
        Near(phase + " " + code, percent, percent * 0.15, cohort.Percent(phase, c => c == code));

    // Autumn 2024/25: 10.0 per cent of sessions with free school meals and 5.2 without; 31.7 and 14.4 per cent of pupils.
    [Fact]
    public void Pupils_with_free_school_meals_miss_about_1_point_9_times_as_much()
    {
        var (with, without) = Parts("freeSchoolMeals", "yes", "");
        Near("FSM ratio", 10.0 / 5.2, 0.15, Absence(with) / Absence(without));
        Near("FSM persistent ratio", 31.7 / 14.4, 0.4, PercentOf(with, p => p.IsPersistent) / PercentOf(without, p => p.IsPersistent));
        Near("FSM share", 25.7, 1.5, PercentOf(cohort.Of("all"), p => p.Of("freeSchoolMeals") == "yes"));
    }

    // Autumn 2024/25: 13.1 per cent with a plan, 10.1 with support, 5.8 without needs.
    [Theory]
    [InlineData("ehcp", 13.1)]
    [InlineData("support", 10.1)]
    public void Pupils_with_special_needs_miss_more_as_published(string sen, double percent)
    {
        var (with, without) = Parts("sen", sen, "");
        Near(sen + " ratio", percent / 5.8, 0.35, Absence(with) / Absence(without));
    }

    // Autumn 2021: Friday less Wednesday morning, in percentage points.
    [Theory]
    [InlineData("primary", 1.2, 1.6)]
    [InlineData("secondary", 1.6, 2.1)]
    public void Most_is_missed_on_Fridays(string phase, double morning, double afternoon)
    {
        double On(DayOfWeek day, int half) => cohort.Percent(phase, PupilCount.IsAbsence, (d, h) => d.DayOfWeek == day && h == half);
        var wednesday = On(DayOfWeek.Wednesday, 0);
        Near(phase + " Friday morning", morning, 0.6, On(DayOfWeek.Friday, 0) - wednesday);
        Near(phase + " Friday afternoon", afternoon, 0.6, On(DayOfWeek.Friday, 1) - wednesday);
    }

    // Percent of sessions in some of the intervals of 2024/25: absence in all, and holidays without leave.
    [Theory]
    [InlineData(2025, 9, 1, 2025, 9, 13, 4.806, 0.496)]
    [InlineData(2025, 9, 28, 2025, 10, 11, 5.938, 0.455)]
    [InlineData(2025, 12, 7, 2025, 12, 27, 8.584, 0.589)]
    [InlineData(2026, 1, 11, 2026, 1, 24, 6.804, 0.212)]
    [InlineData(2026, 3, 8, 2026, 3, 21, 6.557, 0.171)]
    [InlineData(2026, 6, 28, 2026, 7, 11, 7.029, 0.684)]
    public void Absence_moves_through_the_year_as_published(
        int year, int month, int day, int toYear, int toMonth, int toDay, double absence, double holidays)
    {
        var (from, to) = (new DateOnly(year, month, day), new DateOnly(toYear, toMonth, toDay));
        bool Holds(DateOnly date, int half) => from <= date && date <= to;
        Near($"{from:MM-dd} absence", absence, 0.9, cohort.Percent("all", PupilCount.IsAbsence, Holds));
        Near($"{from:MM-dd} holidays", holidays, 0.2, cohort.Percent("all", c => c == "G", Holds));
    }

    // 487,344 penalty notices in 2023/24 for about 8.4 million pupils of state-funded schools.
    [Fact]
    public void About_as_many_penalty_notices_are_issued_as_published()
    {
        var pupils = cohort.Of("all");
        var notices = pupils.Sum(p => p.Pupil.Steps.Count(s => s.Action == "penalty-notice"));
        Near("notices of 100 pupils", 5.8, 1, 100.0 * notices / pupils.Count);
    }

    private (List<PupilCount> With, List<PupilCount> Without) Parts(string name, string with, string without)
    {
        var pupils = cohort.Of("all");
        return ([.. pupils.Where(p => p.Of(name) == with)], [.. pupils.Where(p => p.Of(name) == without)]);
    }

    private void Near(string what, double expected, double within, double found)
    {
        output.WriteLine(FormattableString.Invariant(
            $"{what}: {found:F4}, published {expected:F4}, {(found - expected) / within:F2} of what is allowed"));
        Assert.InRange(found, expected - within, expected + within);
    }
}
