using AttendanceRules.Advice;

namespace AttendanceRules.Insight;

/// <summary>An action that advice speaks of without calling for it.</summary>
internal sealed record OpenLine(LineStanding Standing, string Stakeholder, string Action, string? Parent, string? Event,
    IReadOnlyList<string> Rules)
{
    public (string Stakeholder, string Action, string? Parent, string? Event) Key => (Stakeholder, Action, Parent, Event);

    public static IReadOnlyList<OpenLine> Of(SubjectAdvice advice) =>
    [
        .. advice.Undecided.Select(u => new OpenLine(LineStanding.Undecided, u.Stakeholder, u.Action, u.Parent, u.Event, u.Rules)),
        .. advice.Blocked.Select(b => new OpenLine(LineStanding.Waiting, b.Stakeholder, b.Action, b.Parent, null, b.Rules)),
        .. advice.Withheld.Select(w => new OpenLine(LineStanding.Withheld, w.Stakeholder, w.Action, w.Parent, null, [w.Rule])),
    ];
}
