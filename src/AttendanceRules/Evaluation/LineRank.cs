namespace AttendanceRules.Evaluation;

/// <summary>Where a line comes among others.</summary>
internal readonly record struct LineRank(int First, int Second, string Action, string? Parent, string? Role, string? Event)
{
    public int CompareTo(in LineRank other)
    {
        var order = First.CompareTo(other.First);
        order = order != 0 ? order : Second.CompareTo(other.Second);
        order = order != 0 ? order : string.CompareOrdinal(Action, other.Action);
        order = order != 0 ? order : string.CompareOrdinal(Parent, other.Parent);
        order = order != 0 ? order : string.CompareOrdinal(Role, other.Role);
        return order != 0 ? order : string.CompareOrdinal(Event, other.Event);
    }
}
