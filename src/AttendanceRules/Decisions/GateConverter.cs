namespace AttendanceRules.Decisions;

/// <summary>Gates by their words.</summary>
internal sealed class GateConverter() : WordConverter<Gate>(WordTables.Gates);
