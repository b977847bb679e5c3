namespace AttendanceRules.Benchmarks.MadeUp;

/// <summary>How a made-up pupil attends.</summary>
/// <param name="Share">Pupils of a hundred who are like this.</param>
/// <param name="AwayPerMille">On how many of a thousand days at school an absence begins.</param>
/// <param name="LongestAway">The longest absence in school days.</param>
/// <param name="LatePerMille">How many of a thousand mornings are late.</param>
/// <param name="Codes">Codes of the absences; one is picked for each.</param>
internal sealed record Habit(int Share, int AwayPerMille, int LongestAway, int LatePerMille, IReadOnlyList<string> Codes)
{
    /// <summary>
    /// Shares that make 6.8 per cent of absence this school year, 19 pupils of a hundred persistently absent and one severely.
    /// </summary>
    public static IReadOnlyList<Habit> All { get; } =
    [
        new(57, 12, 3, 8, ["I", "I", "I", "M", "C"]),
        new(20, 30, 4, 15, ["I", "I", "I", "M", "N"]),
        new(8, 15, 5, 90, ["I", "I", "O", "N"]),
        new(12, 65, 5, 40, ["I", "I", "O", "O", "N", "G"]),
        new(1, 100, 16, 30, ["I", "O", "O", "N"]),
        new(2, 15, 60, 30, ["O", "O", "I"]),
    ];

    public static Habit Of(Dice dice)
    {
        var roll = dice.Below(100);
        foreach (var habit in All)
        {
            if ((roll -= habit.Share) < 0)
            {
                return habit;
            }
        }

        return All[0];
    }
}
