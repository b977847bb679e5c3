namespace AttendanceRules.Json;

internal enum JsonItemKind
{
    Null,
    Text,
    Number,
    Truth,
    List,
    Map,
}
