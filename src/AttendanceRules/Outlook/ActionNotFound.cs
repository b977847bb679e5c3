namespace AttendanceRules.Outlook;

/// <summary>An action that no choice of missed sessions that was tried made certain.</summary>
/// <param name="Action">Name of the action.</param>
/// <param name="Title">What to do, for people.</param>
/// <param name="IsProved">
/// True: no choice makes it certain up to the last day looked at, and on no day that was tried is it undecided. False: not every choice
/// was ruled out.
/// </param>
/// <param name="IsUndecidedAhead">
/// True: on a day ahead, with nothing missed or with a choice that was tried, it is not decided, or waits for something not on record.
/// </param>
public sealed record ActionNotFound(string Action, string Title, bool IsProved, bool IsUndecidedAhead = false);
