namespace AttendanceRules.Vocabulary;

/// <summary>Comparisons as people say them before a limit, as in <em>at least 10 %</em>.</summary>
internal static class ComparatorWords
{
    public static string Of(Comparator comparator) => comparator switch
    {
        Comparator.AtLeast => "at least",
        Comparator.MoreThan => "more than",
        Comparator.AtMost => "at most",
        Comparator.LessThan => "less than",
        Comparator.Equal => "exactly",
        Comparator.NotIn => "none of",
        _ => "not",
    };

    /// <summary>The same of the sign that packs write.</summary>
    public static string Of(string sign) => Of(WordTables.Comparators.Read(sign)!.Value);
}
