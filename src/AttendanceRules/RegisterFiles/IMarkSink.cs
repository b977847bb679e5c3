namespace AttendanceRules.RegisterFiles;

/// <summary>What takes the marks of a pupil as they are read.</summary>
internal interface IMarkSink
{
    /// <summary>Takes plain marks of slots that follow each other.</summary>
    /// <param name="first">The first slot of the calendar; the calendar has the others too.</param>
    /// <param name="marks">For each slot the number of its code in the file, from 1; 0: it has no mark.</param>
    /// <param name="codes">The codes of the file.</param>
    void Add(int first, ReadOnlySpan<byte> marks, IReadOnlyList<string> codes);

    /// <summary>Takes a mark with its own day.</summary>
    void Add(in SingleMark mark);
}
