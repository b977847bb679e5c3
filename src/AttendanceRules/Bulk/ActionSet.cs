namespace AttendanceRules.Bulk;

/// <summary>Actions by their numbers.</summary>
internal sealed class ActionSet(int actions)
{
    private const int WordBits = 64;
    private readonly ulong[] words = new ulong[(actions / WordBits) + 1];

    public void Clear() => Array.Clear(words);

    /// <summary>Adds an action; nothing where it has no number.</summary>
    public void Add(int action)
    {
        if (action >= 0)
        {
            words[action / WordBits] |= 1UL << action;
        }
    }

    /// <summary>Whether an action is in both.</summary>
    public bool Meets(ActionSet other)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if ((words[i] & other.words[i]) != 0)
            {
                return true;
            }
        }

        return false;
    }
}
