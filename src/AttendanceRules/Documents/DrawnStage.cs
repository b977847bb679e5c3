namespace AttendanceRules.Documents;

/// <summary>A stage in a drawing.</summary>
/// <param name="Title">Its title or id.</param>
/// <param name="Lines">What is in its box: condition, needs, actions and watch, with their numbers.</param>
/// <param name="Before">Places of the stages that it follows, counted from 0; -1 for the beginning.</param>
/// <param name="Others">Titles of the actions of other pathways that it follows.</param>
/// <param name="Wait">The wait before it; empty for none.</param>
/// <param name="Closes">True where a watch that has helped ends the round.</param>
internal sealed record DrawnStage(string Title, IReadOnlyList<string> Lines, IReadOnlyList<int> Before,
    IReadOnlyList<string> Others, string Wait, bool Closes);
