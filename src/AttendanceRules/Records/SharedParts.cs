namespace AttendanceRules.Records;

/// <summary>
/// What was worked out within the evaluation that is under way; forgotten when it ends, so that it never grows with the days that are asked
/// about.
/// </summary>
internal sealed class SharedParts
{
    private readonly Dictionary<(object Name, object Context, string Part), object> found = [];
    private int underWay;

    /// <summary>The value under the key, worked out where it is asked for first.</summary>
    public T Once<T>((object Name, object Context, string Part) key, Func<(object Name, object Context, string Part), T> find)
        where T : notnull
    {
        if (found.TryGetValue(key, out var known))
        {
            return (T)known;
        }

        underWay++;
        try
        {
            var value = find(key);
            if (underWay > 1)
            {
                found[key] = value;
            }

            return value;
        }
        finally
        {
            underWay--;
            if (underWay == 0)
            {
                found.Clear();
            }
        }
    }
}
