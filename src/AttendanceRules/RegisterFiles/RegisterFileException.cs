namespace AttendanceRules.RegisterFiles;

/// <summary>
/// A register file cannot be read: it is not one, is of a later version, was cut off or is damaged. The message says what to do; it holds
/// no personal data.
/// </summary>
public sealed class RegisterFileException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What is wrong and what to do.</param>
    public RegisterFileException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">What is wrong and what to do.</param>
    /// <param name="innerException">The cause.</param>
    public RegisterFileException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    internal static RegisterFileException Damaged(string what) =>
        new($"The register file is damaged: {what}. Write it again from the school's records.");
}
