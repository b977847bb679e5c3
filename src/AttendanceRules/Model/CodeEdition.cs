namespace AttendanceRules.Model;

/// <summary>A register code as it counts over some time.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day; null: until further notice.</param>
/// <param name="Classes">The bits of its classes and flags.</param>
/// <param name="Title">What people read.</param>
/// <param name="Class">The class that is written with it.</param>
/// <param name="Flags">The flags that are written with it.</param>
/// <param name="Origin">Where it is declared.</param>
internal sealed record CodeEdition(
    DateOnly From, DateOnly? To, ulong Classes, string Title, string Class, IReadOnlyList<string> Flags, Origin Origin);
