using System.Runtime.InteropServices;

namespace AttendanceRules.Import.Drafts;

/// <summary>A characteristic and the period for which it is known.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct CharacteristicKey(string Name, DateOnly? From, DateOnly? To, DateOnly? Known);
