namespace AttendanceRules.Evaluation;

/// <summary>Where a line comes among others.</summary>
internal readonly record struct LineRank(int Day, int Stakeholder, string Action, string? Parent, string? Role, string? Event)
{
    public int CompareTo(in LineRank other)
    {
        var order = Day.CompareTo(other.Day);
        order = order != 0 ? order : Stakeholder.CompareTo(other.Stakeholder);
        order = order != 0 ? order : string.CompareOrdinal(Action, other.Action);
        order = order != 0 ? order : string.CompareOrdinal(Parent, other.Parent);
        order = order != 0 ? order : string.CompareOrdinal(Role, other.Role);
        return order != 0 ? order : string.CompareOrdinal(Event, other.Event);
    }
}
