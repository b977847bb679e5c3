namespace AttendanceRules.Import;

/// <summary>
/// A school could not be read at all: a file is missing, too large or not of the expected form. The message says what to do; it holds no
/// personal data.
/// </summary>
public sealed class ImportException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What is wrong and what to do.</param>
    public ImportException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">What is wrong and what to do.</param>
    /// <param name="innerException">The cause.</param>
    public ImportException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
