namespace AttendanceRules.Synthetic;

/// <summary>The figures of a cohort cannot be used; the message says what to do.</summary>
public sealed class CohortModelException : Exception
{
    /// <summary>Makes one without a message.</summary>
    public CohortModelException()
    {
    }

    /// <summary>Makes one.</summary>
    /// <param name="message">What to do.</param>
    public CohortModelException(string message)
        : base(message)
    {
    }

    /// <summary>Makes one.</summary>
    /// <param name="message">What to do.</param>
    /// <param name="innerException">What it came from.</param>
    public CohortModelException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
