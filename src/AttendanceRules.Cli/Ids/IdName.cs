namespace AttendanceRules.Cli.Ids;

/// <summary>The name of a constant: <c>ask-reason</c> becomes <c>AskReason</c>, <c>absenceRate</c> becomes <c>AbsenceRate</c>.</summary>
internal static class IdName
{
    // Members that every class has: a constant of the name would hide them.
    private static readonly string[] Taken =
        ["Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString"];

    /// <param name="id">The id.</param>
    /// <param name="inside">The class that holds the constant, which cannot have a member of its own name.</param>
    public static string Of(string id, string inside)
    {
        var name = string.Concat(Parts(id).Select(p => char.ToUpperInvariant(p[0]) + p[1..]));
        return name.Length == 0 || char.IsAsciiDigit(name[0]) ? "_" + name
            : name == inside || Taken.Contains(name, StringComparer.Ordinal) ? name + "_" : name;
    }

    /// <summary>Whether a text can be the name of a class, or with dots of a namespace.</summary>
    public static bool IsName(string text, bool mayHaveDots) => text.Split('.') is var parts && (mayHaveDots || parts.Length == 1)
        && parts.All(p => p.Length > 0 && !char.IsAsciiDigit(p[0]) && p.All(c => char.IsLetterOrDigit(c) || c == '_'));

    private static IEnumerable<string> Parts(string id)
    {
        var from = 0;
        for (var i = 0; i <= id.Length; i++)
        {
            if (i < id.Length && char.IsLetterOrDigit(id[i]))
            {
                continue;
            }

            if (i > from)
            {
                yield return id[from..i];
            }

            from = i + 1;
        }
    }
}
