namespace AttendanceRules.Records;

/// <summary>What was worked out within the evaluation that is under way; forgotten when it ends, so that it never grows with the days that are asked about.</summary>
internal sealed class SharedParts
{
    private readonly Dictionary<object, object> found = [];
    private int underWay;

    /// <summary>The value under the key, worked out where it is asked for first.</summary>
    public T Once<TKey, T>(TKey key, Func<T> find)
        where TKey : notnull
        where T : notnull
    {
        if (found.TryGetValue(key, out var known))
        {
            return (T)known;
        }

        underWay++;
        try
        {
            var value = find();
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
