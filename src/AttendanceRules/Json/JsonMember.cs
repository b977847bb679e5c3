namespace AttendanceRules.Json;

/// <summary>One <c>"name": value</c> of a JSON object. <paramref name="Line"/> and <paramref name="Column"/> are the name's.</summary>
internal readonly record struct JsonMember(string Name, JsonItem Value, int Line, int Column);
