namespace AttendanceRules.Evaluation.Kept;

/// <summary>What of the records is read, or changes: a bit for marks, one for each question and one for each action.</summary>
internal sealed class ReadSet(int count)
{
    private const int WordBits = 64;

    private readonly ulong[] words = new ulong[(count + WordBits - 1) / WordBits];

    /// <summary>Adds one.</summary>
    public void Add(int bit) => words[bit / WordBits] |= 1UL << (bit % WordBits);

    /// <summary>Adds all of another.</summary>
    public void Add(ReadSet other)
    {
        for (var i = 0; i < words.Length; i++)
        {
            words[i] |= other.words[i];
        }
    }

    /// <summary>The same with all of another; null: nothing.</summary>
    public ReadSet And(ReadSet? other)
    {
        var both = new ReadSet(words.Length * WordBits);
        both.Add(this);
        if (other is not null)
        {
            both.Add(other);
        }

        return both;
    }

    /// <summary>The numbers of those that have something in common with it.</summary>
    public int[] MetBy(ReadSet[] all)
    {
        var found = new List<int>();
        for (var i = 0; i < all.Length; i++)
        {
            if (all[i].Meets(this))
            {
                found.Add(i);
            }
        }

        return [.. found];
    }

    /// <summary>Whether they have something in common.</summary>
    public bool Meets(ReadSet other)
    {
        var own = words;
        var theirs = other.words;
        for (var i = 0; i < own.Length; i++)
        {
            if ((own[i] & theirs[i]) != 0)
            {
                return true;
            }
        }

        return false;
    }
}
