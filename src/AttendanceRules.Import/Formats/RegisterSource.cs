using AttendanceRules.Import.Registers;
using AttendanceRules.Import.Sheets;

namespace AttendanceRules.Import.Formats;

/// <summary>What a file of a known form holds.</summary>
/// <param name="Format">The form in words, for people.</param>
/// <param name="Register">Its marks.</param>
internal sealed record RegisterSource(string Format, RegisterSheet Register)
{
    /// <summary>Its list of pupils; null: it has none.</summary>
    public Sheet? Pupils { get; init; }

    /// <summary>What it says of pupils over periods; null: nothing.</summary>
    public Sheet? Characteristics { get; init; }

    /// <summary>The day on which its year groups hold; null: unknown.</summary>
    public DateOnly? YearGroupsOn { get; init; }
}
