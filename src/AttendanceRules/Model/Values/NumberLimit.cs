namespace AttendanceRules.Model.Values;

/// <summary>A comparison that lacks its left side, such as <c>&gt;= 10</c>.</summary>
/// <param name="Operator">One of <c>&gt;=</c>, <c>&gt;</c>, <c>&lt;=</c>, <c>&lt;</c>, <c>==</c>.</param>
/// <param name="Limit">What is compared with.</param>
internal sealed record NumberLimit(string Operator, DatedNumber Limit);
