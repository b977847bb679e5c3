namespace AttendanceRules.Records;

/// <summary>What the names of a book were for one subject on one date, so that another advice need not work them out again.</summary>
/// <param name="Date">The date.</param>
/// <param name="Values">The values, each in its place.</param>
/// <param name="Truths">Whether each holds, in the same places.</param>
internal sealed record KeptRow(DateOnly Date, object?[] Values, byte[] Truths)
{
    /// <summary>The same without some places.</summary>
    public KeptRow Without(IEnumerable<int> places)
    {
        var (values, truths) = ((object?[])Values.Clone(), (byte[])Truths.Clone());
        foreach (var place in places)
        {
            (values[place], truths[place]) = (null, 0);
        }

        return new KeptRow(Date, values, truths);
    }
}
