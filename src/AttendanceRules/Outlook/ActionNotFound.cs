namespace AttendanceRules.Outlook;

/// <summary>An action that no choice of missed sessions that was tried brought.</summary>
/// <param name="Action">Name of the action.</param>
/// <param name="Title">What to do, for people.</param>
/// <param name="IsProved">True: no choice brings it up to the last day looked at. False: not every choice was ruled out.</param>
public sealed record ActionNotFound(string Action, string Title, bool IsProved);
