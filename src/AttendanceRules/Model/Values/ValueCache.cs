namespace AttendanceRules.Model.Values;

/// <summary>
/// Values that come up again and again, so that each is made once for all pupils. What another one takes the place of is made anew when it
/// comes up again; threads may make one twice.
/// </summary>
internal sealed class ValueCache(int places)
{
    private readonly Value?[] values = new Value?[places];

    /// <summary>The value in the place for this hash; null: there is none yet.</summary>
    public Value? At(int hash) => Volatile.Read(ref values[(uint)hash % (uint)values.Length]);

    public Value Keep(int hash, Value value)
    {
        Volatile.Write(ref values[(uint)hash % (uint)values.Length], value);
        return value;
    }
}
