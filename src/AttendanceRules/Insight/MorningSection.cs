namespace AttendanceRules.Insight;

/// <summary>A part of the morning list.</summary>
/// <param name="Id">Its name, the same in every language: <c>callNow</c>, <c>overdue</c>, <c>dueThisWeek</c>, <c>noDayThisWeek</c>,
/// <c>arranged</c>, <c>answersWanted</c>, <c>newSinceYesterday</c>.</param>
/// <param name="Title">What people read.</param>
/// <param name="Lines">All its lines, in order. Empty: there is nothing of the kind.</param>
public sealed record MorningSection(string Id, string Title, IReadOnlyList<MorningLine> Lines);
