namespace AttendanceRules.Advice;

/// <summary>Where the reasons of a line come from: they are worked out when somebody asks.</summary>
internal interface IReasons
{
    IReadOnlyList<Reason> Find();
}
