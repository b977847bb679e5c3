namespace AttendanceRules.Import.Tests.Academy;

/// <summary>The school days of the made-up academy.</summary>
internal static class AcademyYears
{
    /// <summary>The last day with marks.</summary>
    public static DateOnly Last { get; } = new(2026, 11, 20);

    /// <summary>The calendar file: two school years of 190 days.</summary>
    public static string File { get; } = """
        // Two school years of 190 days. The closures are training days; bank holidays are those of the base pack.
        {
          "terms": [
            { "from": "2025-09-01", "to": "2025-12-18", "halfTerms": [ { "from": "2025-10-27", "to": "2025-10-31" } ] },
            { "from": "2026-01-05", "to": "2026-03-27", "halfTerms": [ { "from": "2026-02-16", "to": "2026-02-20" } ] },
            { "from": "2026-04-13", "to": "2026-07-21", "halfTerms": [ { "from": "2026-05-25", "to": "2026-05-29" } ] },
            { "from": "2026-09-02", "to": "2026-12-18", "halfTerms": [ { "from": "2026-10-26", "to": "2026-10-30" } ] },
            { "from": "2027-01-04", "to": "2027-03-25", "halfTerms": [ { "from": "2027-02-15", "to": "2027-02-19" } ] },
            { "from": "2027-04-12", "to": "2027-07-22", "halfTerms": [ { "from": "2027-05-31", "to": "2027-06-04" } ] }
          ],
          "closures": [
            { "from": "2025-09-01", "to": "2025-09-01" }, { "from": "2025-11-03", "to": "2025-11-03" },
            { "from": "2026-01-05", "to": "2026-01-05" }, { "from": "2026-06-01", "to": "2026-06-01" },
            { "from": "2026-07-21", "to": "2026-07-21" }, { "from": "2026-09-02", "to": "2026-09-03" },
            { "from": "2026-11-02", "to": "2026-11-02" }, { "from": "2027-01-04", "to": "2027-01-04" },
            { "from": "2027-07-22", "to": "2027-07-22" }
          ],
          "bankHolidays": []
        }

        """.ReplaceLineEndings("\n");

    /// <summary>Terms with marks: the day on which the strings of marks begin, and the last. The days in between are written too.</summary>
    public static IReadOnlyList<(DateOnly From, DateOnly To)> Terms { get; } =
    [
        (new(2025, 9, 2), new(2025, 12, 18)), (new(2026, 1, 6), new(2026, 3, 27)), (new(2026, 4, 13), new(2026, 7, 20)),
        (new(2026, 9, 4), Last),
    ];

    private static readonly (DateOnly From, DateOnly To)[] Shut =
    [
        (new(2025, 10, 27), new(2025, 11, 3)), (new(2026, 2, 16), new(2026, 2, 20)), (new(2026, 5, 4), new(2026, 5, 4)),
        (new(2026, 5, 25), new(2026, 6, 1)), (new(2026, 10, 26), new(2026, 11, 2)),
    ];

    /// <summary>Every date of the terms with marks.</summary>
    public static IReadOnlyList<DateOnly> Dates { get; } =
        [.. Terms.SelectMany(t => Enumerable.Range(0, t.To.DayNumber - t.From.DayNumber + 1).Select(t.From.AddDays))];

    public static IReadOnlyList<DateOnly> SchoolDays { get; } = [.. Dates.Where(IsSchoolDay)];

    public static bool IsSchoolDay(DateOnly date) => date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)
        && !Shut.Any(s => s.From <= date && date <= s.To);
}
