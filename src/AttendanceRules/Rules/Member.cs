namespace AttendanceRules.Rules;

/// <summary>One member of a concept: its name, the form of its value, and whether it must be there.</summary>
internal sealed record Member(string Name, Form Form, bool IsRequired = false)
{
    public MemberNote Note { get; init; } = MemberNote.Empty;
}
