namespace AttendanceRules.Evaluation;

/// <summary>Lists of texts in their order, each once.</summary>
internal static class Texts
{
    public static bool IsAscending(IReadOnlyList<string> texts)
    {
        for (var i = 1; i < texts.Count; i++)
        {
            if (string.CompareOrdinal(texts[i - 1], texts[i]) >= 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Some texts, of which none comes twice, and one more.</summary>
    public static IReadOnlyList<string> Sorted(IReadOnlyList<string> texts, string? also)
    {
        if (texts.Count == 0 && also is null)
        {
            return [];
        }

        var ordered = new List<string>(texts.Count + 1);
        ordered.AddRange(texts);
        if (also is not null && !ordered.Contains(also))
        {
            ordered.Add(also);
        }

        ordered.Sort(StringComparer.Ordinal);
        return ordered;
    }

    /// <summary>Those of all items.</summary>
    public static IReadOnlyList<string> InOrder<T>(IReadOnlyList<T> items, Func<T, IReadOnlyList<string>> of)
    {
        List<string>? all = null;
        for (var i = 0; i < items.Count; i++)
        {
            var own = of(items[i]);
            for (var j = 0; j < own.Count; j++)
            {
                var place = all?.BinarySearch(own[j], StringComparer.Ordinal) ?? -1;
                if (place < 0)
                {
                    (all ??= []).Insert(~place, own[j]);
                }
            }
        }

        return all ?? (IReadOnlyList<string>)[];
    }
}
