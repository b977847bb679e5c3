namespace AttendanceRules.Decisions;

/// <summary>Truths by their words.</summary>
internal sealed class TruthConverter() : WordConverter<Truth>(WordTables.Truths);
