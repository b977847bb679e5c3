namespace AttendanceRules.Impacts;

/// <summary>A member that two declarations do not have alike.</summary>
/// <param name="Stage">The stage of a pathway it is in; null outside stages.</param>
/// <param name="Member">Its name in the pack language; empty where a whole part is new, gone or elsewhere.</param>
/// <param name="Text">What is different, without a full stop.</param>
internal sealed record MemberDifference(string? Stage, string Member, string Text);
