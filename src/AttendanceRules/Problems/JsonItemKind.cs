namespace AttendanceRules.Problems;

internal enum JsonItemKind
{
    Null,
    Text,
    Number,
    Truth,
    List,
    Map,
}
