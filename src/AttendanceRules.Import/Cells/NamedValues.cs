namespace AttendanceRules.Import.Cells;

/// <summary>The cell <c>name=value;name=value</c>.</summary>
internal static class NamedValues
{
    public static SortedDictionary<string, string>? Read(string text)
    {
        var values = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var sign = part.IndexOf('=', StringComparison.Ordinal);
            if (sign <= 0 || !values.TryAdd(part[..sign].TrimEnd(), part[(sign + 1)..].TrimStart()))
            {
                return null;
            }
        }

        return values;
    }
}
