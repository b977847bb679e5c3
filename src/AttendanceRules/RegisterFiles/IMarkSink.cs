namespace AttendanceRules.RegisterFiles;

/// <summary>What takes the marks of a pupil as they are read.</summary>
internal interface IMarkSink
{
    /// <summary>Up to so many plain marks come next.</summary>
    void Expect(int count);

    /// <summary>Takes a plain mark.</summary>
    /// <param name="slot">Its slot of the calendar.</param>
    /// <param name="number">The number of its code in the file, from 0.</param>
    /// <param name="code">The code.</param>
    void Add(int slot, int number, string code);

    /// <summary>Takes a mark with its own day.</summary>
    void Add(in SingleMark mark);
}
