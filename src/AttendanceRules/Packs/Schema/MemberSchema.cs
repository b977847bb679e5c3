namespace AttendanceRules.Packs.Schema;

/// <summary>One member of a concept: its name, the form of its value, and whether it must be there.</summary>
internal sealed record MemberSchema(string Name, JsonKind Form, bool IsRequired = false)
{
    public PropertyDoc Note { get; init; } = PropertyDoc.Empty;
}
