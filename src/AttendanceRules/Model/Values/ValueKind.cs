namespace AttendanceRules.Model.Values;

internal enum ValueKind
{
    Number,
    Truth,
    Text,
    Date,
}
