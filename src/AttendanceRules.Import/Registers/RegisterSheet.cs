namespace AttendanceRules.Import.Registers;

/// <summary>A register from one place, its lines read as they are asked for.</summary>
internal sealed record RegisterSheet(string File, IEnumerable<RegisterLine> Lines);
