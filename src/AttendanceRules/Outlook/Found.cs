using AttendanceRules.Advice;

namespace AttendanceRules.Outlook;

/// <summary>A choice of missed sessions that makes an action due on a day, and the lines of the advice then.</summary>
/// <param name="Missed">The sessions.</param>
/// <param name="On">The day.</param>
/// <param name="Lines">The lines, at least one.</param>
internal sealed record Found(MissedBlock Missed, DateOnly On, IReadOnlyList<RecommendedAction> Lines);
