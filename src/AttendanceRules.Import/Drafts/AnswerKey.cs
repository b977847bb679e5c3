using System.Runtime.InteropServices;

namespace AttendanceRules.Import.Drafts;

/// <summary>What an answer is about, and when it was given.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct AnswerKey(string Question, string? Parent, DateOnly? Date, DateOnly? Known);
