using AttendanceRules.Records;

namespace AttendanceRules.Evaluation.Lanes;

/// <summary>Which subjects of a block have an entry of an action, or may have one: found by one look through what is on record.</summary>
internal sealed class LaneSteps
{
    // Few actions are on record in a block, and most of their names are the same text.
    private readonly List<(string Action, ulong Lanes)> some = [];
    private ulong unknown;
    private ulong any;

    /// <summary>Begins with other subjects.</summary>
    public void Begin(ReadOnlySpan<SubjectFile> subjects)
    {
        Forget();
        for (var lane = 0; lane < subjects.Length; lane++)
        {
            var (casework, bit) = (subjects[lane].Casework, 1UL << lane);
            unknown |= casework.IsSupplied ? 0 : bit;
            any |= casework.Entries.Count > 0 ? bit : 0;
            for (var i = 0; i < casework.Entries.Count; i++)
            {
                var entry = casework.Entries[i];
                Add(entry.Action, bit);
                for (var j = 0; j < entry.Also.Count; j++)
                {
                    Add(entry.Also[j], bit);
                }
            }
        }
    }

    /// <summary>Forgets the subjects.</summary>
    public void Forget()
    {
        some.Clear();
        (unknown, any) = (0, 0);
    }

    /// <summary>Those with an entry of an action, and those whose casework nobody supplied.</summary>
    public ulong Of(string action) => unknown | (PlaceOf(action) is >= 0 and var place ? some[place].Lanes : 0);

    /// <summary>Those whose casework nobody supplied.</summary>
    public ulong Unknown => unknown;

    /// <summary>Those with any entry, and those whose casework nobody supplied.</summary>
    public ulong OfAny => unknown | any;

    private void Add(string action, ulong bit)
    {
        if (PlaceOf(action) is >= 0 and var place)
        {
            some[place] = (some[place].Action, some[place].Lanes | bit);
        }
        else
        {
            some.Add((action, bit));
        }
    }

    private int PlaceOf(string action)
    {
        for (var i = 0; i < some.Count; i++)
        {
            if (some[i].Action == action)
            {
                return i;
            }
        }

        return -1;
    }
}
