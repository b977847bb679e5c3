namespace AttendanceRules.Documents;

/// <summary>A rule or a stage as people read it.</summary>
/// <param name="Id">Its id; of a stage behind that of its pathway.</param>
/// <param name="Title">Its title; of one without its id.</param>
/// <param name="Lead">Under what it calls for something; ends with a colon.</param>
/// <param name="Lines">What it calls for, each with who does it and by when.</param>
/// <param name="Notes">What it needs, waits for and watches, how it ends, what it rests on without anybody having decided it.</param>
/// <param name="Period">The days on which it is in force.</param>
/// <param name="Sources">The clauses it rests on, with their texts.</param>
internal sealed record DutyText(string Id, string Title, string Lead, IReadOnlyList<string> Lines, IReadOnlyList<string> Notes,
    string Period, IReadOnlyList<(string Citation, string Text)> Sources)
{
    /// <summary>Where in the file of the pack it is.</summary>
    public required string Place { get; init; }
}
