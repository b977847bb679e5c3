namespace AttendanceRules.Language;

internal enum ValueKind
{
    Number,
    Truth,
    Text,
    Date,
}
