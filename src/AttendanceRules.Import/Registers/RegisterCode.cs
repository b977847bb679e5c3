namespace AttendanceRules.Import.Registers;

/// <summary>What is written as a code, as it is meant on a day.</summary>
/// <param name="Code">The code; empty: nothing is written.</param>
/// <param name="IsCode">Whether it is a code on that day.</param>
/// <param name="IsSilent">Nothing is written, or a code that says that there was nothing to record.</param>
/// <param name="IsNotOnRoll">Whether it says of the pupil that it is not on roll, and so nothing of the school's day.</param>
internal sealed record RegisterCode(string Code, bool IsCode, bool IsSilent, bool IsNotOnRoll)
{
    /// <summary>The number under which a school's marks hold one that says this and nothing else; 0: none is held yet.</summary>
    public ushort Number { get; set; }

    /// <summary>A code whose day is not known is not checked.</summary>
    public static RegisterCode Undated(string written) =>
        new(written, IsCode: true, IsSilent: written.Length == 0, IsNotOnRoll: false);
}
