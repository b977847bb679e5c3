namespace AttendanceRules.Evaluation;

/// <summary>What lines of advice have in common that become one (S29).</summary>
internal readonly record struct LineKey(string Stakeholder, string? Role, string? Parent, string Action, string? Event)
{
    // Few lines differ by the rest, and hashing it costs more than comparing.
    public override int GetHashCode() => string.GetHashCode(Action, StringComparison.Ordinal);
}
