namespace AttendanceRules.Advice;

/// <summary>Something the reader of the advice should know.</summary>
/// <param name="Code">Stable kebab-case code.</param>
/// <param name="Text">A sentence without personal data.</param>
public sealed record Notice(string Code, string Text);
