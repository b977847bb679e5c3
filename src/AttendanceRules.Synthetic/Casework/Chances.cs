namespace AttendanceRules.Synthetic.Casework;

/// <summary>Chooses one of several names by their chances.</summary>
internal static class Chances
{
    /// <summary>One of the names; null where the chances add up to less than 1 and none is chosen.</summary>
    public static string? Draw(IReadOnlyDictionary<string, double> chances, Dice dice)
    {
        var left = dice.Share();
        foreach (var (name, chance) in chances)
        {
            left -= chance;
            if (left < 0)
            {
                return name;
            }
        }

        return null;
    }
}
