namespace AttendanceRules.Advice;

/// <summary>Who of a school is in a group.</summary>
/// <param name="Group">Name of the group.</param>
/// <param name="Title">Its title.</param>
/// <param name="Pupils">Ids of the pupils on roll who certainly are in it, in order.</param>
/// <param name="Undecided">Ids of those of whom it is undecided.</param>
/// <param name="Count">How many certainly are, as figures of a school say it: <c>too early</c> before the day from which the packs let it be counted.</param>
public sealed record GroupMembers(string Group, string Title, IReadOnlyList<string> Pupils, IReadOnlyList<string> Undecided, Figure Count);
