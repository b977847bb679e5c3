namespace AttendanceRules.RegisterFiles;

/// <summary>Reads an item in place of another one.</summary>
internal interface IReadAgain<T>
{
    /// <summary>The next item.</summary>
    /// <param name="reader">Where it begins.</param>
    /// <param name="before">The item in whose place it is: where both are the same, it is taken. The default: there is none.</param>
    T Read(ref BlockReader reader, T? before);
}
