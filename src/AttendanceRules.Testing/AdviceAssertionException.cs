namespace AttendanceRules.Testing;

/// <summary>Advice is not as a test expects; the message says what was advised instead, and why. Every test framework shows it.</summary>
public sealed class AdviceAssertionException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What was expected, and what was found.</param>
    public AdviceAssertionException(string message)
        : base(message)
    {
    }
}
