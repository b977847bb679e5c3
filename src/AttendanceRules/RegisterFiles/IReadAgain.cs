namespace AttendanceRules.RegisterFiles;

/// <summary>Reads an item in place of another one.</summary>
internal interface IReadAgain<T>
{
    /// <summary>The next item.</summary>
    /// <param name="reader">Where it begins.</param>
    /// <param name="before">The item in whose place it is: nobody else has it, and it may be written over. The default: none.</param>
    T Read(ref BlockReader reader, T? before);
}
