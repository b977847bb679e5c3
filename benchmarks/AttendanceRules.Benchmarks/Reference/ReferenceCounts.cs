namespace AttendanceRules.Benchmarks.Reference;

/// <summary>
/// The counts of a pupil on a school day, in the windows of the pack: each a sum of counts of <see cref="ReferenceCodes"/>.
/// </summary>
internal readonly struct ReferenceCounts
{
    private const ulong One = (1UL << ReferenceCodes.Width) - 1;

    private readonly ulong year;
    private readonly ulong term;
    private readonly ulong lately;
    private readonly ulong weeks;
    private readonly ulong halfTerm;
    private readonly ulong fewDays;

    /// <param name="days">The windows.</param>
    /// <param name="sums">Of each day the sum up to the day before.</param>
    /// <param name="day">The day.</param>
    public ReferenceCounts(ReferenceDays days, ulong[] sums, int day)
    {
        year = sums[day + 1];
        term = year - sums[days.Term[day]];
        lately = year - sums[days.Lately[day]];
        weeks = year - sums[days.Weeks[day]];
        halfTerm = year - sums[days.HalfTerm[day]];
        fewDays = year - sums[days.FewDays[day]];
    }

    public int LatesThisTerm => Of(term, ReferenceCodes.Late);

    public int LatesThisYear => Of(year, ReferenceCodes.Late);

    public int Counted => Of(weeks, ReferenceCodes.Unauthorised);

    public int MissedThisHalfTerm => Of(halfTerm, ReferenceCodes.Absent);

    public int UnexplainedLately => Of(fewDays, ReferenceCodes.Unexplained);

    public int UnexplainedThisYear => Of(year, ReferenceCodes.Unexplained);

    public int Holidays => Of(year, ReferenceCodes.Holiday);

    public int IllDays => Of(year, ReferenceCodes.IllDays);

    public bool AbsenceIs(int percent) => IsAtLeast(year, ReferenceCodes.Absent, percent);

    public bool AbsenceIsBelow(int percent) => IsBelow(year, percent);

    public bool AbsenceThisTermIs(int percent) => IsAtLeast(term, ReferenceCodes.Absent, percent);

    public bool AbsenceLatelyIs(int percent) => IsAtLeast(lately, ReferenceCodes.Absent, percent);

    public bool AbsenceLatelyIsBelow(int percent) => IsBelow(lately, percent);

    public bool UnauthorisedIs(int percent) => IsAtLeast(year, ReferenceCodes.Unauthorised, percent);

    private static int Of(ulong sum, int count) => (int)((sum >> count) & One);

    // Without a session that could be attended there is no rate.
    private static bool IsAtLeast(ulong sum, int count, int percent) =>
        Of(sum, ReferenceCodes.Possible) is > 0 and var possible && Of(sum, count) * 100 >= percent * possible;

    private static bool IsBelow(ulong sum, int percent) =>
        Of(sum, ReferenceCodes.Possible) is > 0 and var possible && Of(sum, ReferenceCodes.Absent) * 100 < percent * possible;
}
