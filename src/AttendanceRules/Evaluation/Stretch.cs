namespace AttendanceRules.Evaluation;

/// <summary>School days in a row on which a condition holds, by number, both ends included.</summary>
internal sealed record Stretch(int First, int Last)
{
    public bool Holds(int day) => day >= First && day <= Last;
}
