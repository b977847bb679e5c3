namespace AttendanceRules.Catalogues;

/// <summary>Formats of a trace.</summary>
public enum TraceFormat
{
    /// <summary>One JSON document.</summary>
    Json,

    /// <summary>Tables in Markdown.</summary>
    Markdown,
}
