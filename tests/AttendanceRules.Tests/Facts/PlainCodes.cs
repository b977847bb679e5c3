namespace AttendanceRules.Tests.Facts;

/// <summary>The classes of the few codes that worlds use, by hand from the regulations of 2024.</summary>
internal static class PlainCodes
{
    private static readonly string[] Codes = ["/", "L", "B", "O", "U", "I", "X"];

    /// <summary>Classes asked for by twins: one of the codes, or codes listed.</summary>
    public static readonly string[] Asked = ["absence", "unauthorised", "authorised", "late", "[ \"I\", \"B\" ]"];

    public static bool IsIn(string asked, string code) => asked switch
    {
        "absence" => code is "O" or "N" or "U" or "I" or "C",
        "unauthorised" => code is "O" or "N" or "U",
        "authorised" => code is "I" or "C",
        "attendance" => code is "/" or "L" or "B",
        "late" => code is "L" or "U",
        "possible" => code is "/" or "L" or "B" or "O" or "N" or "U" or "I" or "C",
        _ => asked.Contains($"\"{code}\"", StringComparison.Ordinal),
    };

    public static bool IsPossible(string code) => IsIn("possible", code);

    /// <summary>
    /// Codes for everything that an unclassed session can be to a fact about these classes, among them one that is not possible.
    /// </summary>
    public static string[] Kinds(params string[] asked) =>
        [.. Codes.DistinctBy(c => string.Join(' ', asked.Append("possible").Select(a => IsIn(a, c))), StringComparer.Ordinal)];

    public static string Json(string asked) => asked.StartsWith('[') ? asked : $"\"{asked}\"";
}
