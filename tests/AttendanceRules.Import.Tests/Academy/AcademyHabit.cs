using AttendanceRules.Synthetic;

namespace AttendanceRules.Import.Tests.Academy;

/// <summary>How much pupils of the made-up academy miss, and what goes with it, in whole numbers.</summary>
/// <param name="Share">Pupils of a thousand who are like this.</param>
/// <param name="From">The least that such a pupil misses, per mille of the sessions.</param>
/// <param name="To">The most.</param>
/// <param name="Meals">How many of a thousand have free school meals.</param>
/// <param name="Support">How many of a thousand have SEN support.</param>
/// <param name="Plan">How many of a thousand have an education, health and care plan.</param>
/// <param name="Codes">Codes of the absences; one is picked for each spell.</param>
internal sealed record AcademyHabit(int Share, int From, int To, int Meals, int Support, int Plan, string Codes)
{
    /// <summary>
    /// Shares as published absence rates of secondary schools in 2024/25 spread over pupils; free school meals and SEN in such shares
    /// that absence of each group comes near the published one.
    /// </summary>
    public static IReadOnlyList<AcademyHabit> All { get; } =
    [
        new(120, 0, 0, 180, 90, 15, "I"),
        new(481, 5, 50, 205, 110, 22, "IIIIIIIMMCO"),
        new(183, 51, 88, 270, 130, 26, "IIIIIIIMMOGC"),
        new(118, 100, 180, 400, 190, 40, "IIIIIIMOOOGC"),
        new(68, 200, 460, 480, 210, 70, "IIIIIOOOOOM"),
        new(30, 500, 780, 520, 220, 90, "IIIIOOOOO"),
    ];

    public static AcademyHabit Of(Dice dice)
    {
        var roll = dice.Below(1000);
        return All.First(h => (roll -= h.Share) < 0);
    }

    /// <summary>What one pupil misses, per mille.</summary>
    public int Missed(Dice dice) => From + (dice.Below(To - From + 1) * (From < 50 ? dice.Below(1000) : 1000) / 1000);
}
