using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Windows;
using AttendanceRules.Records;

namespace AttendanceRules.Packs.Binding.Facts;

/// <summary>What facts about the register share, read: see <see cref="RegisterFact"/>.</summary>
internal sealed record RegisterParts(
    SessionFilter Of, Window? In, Anchor? AsAt, MinutesLimit? Late, IReadOnlyList<(string Action, bool IsLegal)> NotCoveredBy,
    Window? Extreme, bool IsHighest);
