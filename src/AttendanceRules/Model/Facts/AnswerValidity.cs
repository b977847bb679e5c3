using AttendanceRules.Model.Windows;

namespace AttendanceRules.Model.Facts;

/// <summary>How long an answer to a question holds: for a length, or while the day it was given on is inside a window.</summary>
/// <param name="Length">The length; null: <paramref name="Window"/> says it.</param>
/// <param name="Window">The window; null: <paramref name="Length"/> says it.</param>
internal sealed record AnswerValidity(DatedLength? Length, Window? Window);
