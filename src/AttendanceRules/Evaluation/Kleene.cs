namespace AttendanceRules.Evaluation;

/// <summary>"And", "or" and "not" of three values: the least, the greatest and the opposite (S4).</summary>
internal static class Kleene
{
    public static Truth And(this Truth x, Truth y) => (Truth)Math.Min((int)x, (int)y);

    public static Truth Or(this Truth x, Truth y) => (Truth)Math.Max((int)x, (int)y);

    public static Truth Not(this Truth x) => Truth.True - (int)x;
}
