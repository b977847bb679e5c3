namespace AttendanceRules.Advice;

/// <summary>Since when a line has been called for: it is worked out when somebody asks.</summary>
internal interface ISinceWhen
{
    DateOnly Since { get; }
}
