namespace AttendanceRules.Import.Registers;

/// <summary>Texts that were looked up for days between which no code changes.</summary>
internal sealed class StretchCodes
{
    /// <summary>What each is by itself.</summary>
    public Dictionary<string, RegisterCode> Written { get; } = new(StringComparer.Ordinal);

    /// <summary>What each is taken as by a mapping.</summary>
    public Dictionary<string, RegisterCode> Meant { get; } = new(StringComparer.Ordinal);
}
