namespace AttendanceRules.Benchmarks.Reference;

/// <summary>
/// The counts of a pupil on a school day, in the windows of the pack: each a sum of counts of <see cref="ReferenceCodes"/>.
/// </summary>
internal readonly struct ReferenceCounts
{
    private const ulong One = (1UL << ReferenceCodes.Width) - 1;

    private readonly ReferenceDays days;
    private readonly ulong[] sums;
    private readonly int day;

    /// <param name="days">The windows.</param>
    /// <param name="sums">Of each day the sum up to the day before.</param>
    /// <param name="day">The day.</param>
    public ReferenceCounts(ReferenceDays days, ulong[] sums, int day) => (this.days, this.sums, this.day) = (days, sums, day);

    private ulong Year => sums[day + 1];

    private ulong Term => Since(days.Term);

    private ulong Lately => Since(days.Lately);

    public int LatesThisTerm => Of(Term, ReferenceCodes.Late);

    public int LatesThisYear => Of(Year, ReferenceCodes.Late);

    public int Counted => Of(Since(days.Weeks), ReferenceCodes.Unauthorised);

    public int MissedThisHalfTerm => Of(Since(days.HalfTerm), ReferenceCodes.Absent);

    public int UnexplainedLately => Of(Since(days.FewDays), ReferenceCodes.Unexplained);

    public int UnexplainedThisYear => Of(Year, ReferenceCodes.Unexplained);

    public int Holidays => Of(Year, ReferenceCodes.Holiday);

    public int IllDays => Of(Year, ReferenceCodes.IllDays);

    public bool AbsenceIs(int percent) => IsAtLeast(Year, ReferenceCodes.Absent, percent);

    public bool AbsenceIsBelow(int percent) => IsBelow(Year, percent);

    public bool AbsenceThisTermIs(int percent) => IsAtLeast(Term, ReferenceCodes.Absent, percent);

    public bool AbsenceLatelyIs(int percent) => IsAtLeast(Lately, ReferenceCodes.Absent, percent);

    public bool AbsenceLatelyIsBelow(int percent) => IsBelow(Lately, percent);

    public bool UnauthorisedIs(int percent) => IsAtLeast(Year, ReferenceCodes.Unauthorised, percent);

    private ulong Since(short[] starts) => sums[day + 1] - sums[starts[day]];

    private static int Of(ulong sum, int count) => (int)((sum >> count) & One);

    // Without a session that could be attended there is no rate.
    private static bool IsAtLeast(ulong sum, int count, int percent) =>
        Of(sum, ReferenceCodes.Possible) is > 0 and var possible && Of(sum, count) * 100 >= percent * possible;

    private static bool IsBelow(ulong sum, int percent) =>
        Of(sum, ReferenceCodes.Possible) is > 0 and var possible && Of(sum, ReferenceCodes.Absent) * 100 < percent * possible;
}
