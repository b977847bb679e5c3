namespace AttendanceRules.Records;

/// <summary>Stretches of school days that were found of the names of a book for one subject, each in its place.</summary>
internal sealed class NameStretches
{
    private readonly List<int> touched = [];
    private (int First, int End)[] places = [];

    /// <summary>The first day, and the day after the last; of no day: nothing is known.</summary>
    public (int First, int End) this[int place]
    {
        get => place < places.Length ? places[place] : default;
        set
        {
            if (place >= places.Length)
            {
                Array.Resize(ref places, Math.Max(place + 1, places.Length + places.Length));
            }

            touched.Add(place);
            places[place] = value;
        }
    }

    /// <summary>Forgets all of them.</summary>
    public void Clear()
    {
        for (var i = 0; i < touched.Count; i++)
        {
            places[touched[i]] = default;
        }

        touched.Clear();
    }
}
