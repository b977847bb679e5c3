using AttendanceRules.Records;

namespace AttendanceRules.Evaluation.Lanes;

/// <summary>
/// Subjects of a block who are alike in a characteristic, because nothing is written of it and the same are supplied: most of a school.
/// </summary>
internal sealed class LaneLikeness
{
    private readonly List<ulong> groups = [];
    private readonly List<(string Name, ulong Lanes)> written = [];

    /// <summary>Begins with other subjects.</summary>
    public void Begin(ReadOnlySpan<SubjectFile> subjects)
    {
        Forget();
        var last = (PupilRecord?)null;
        for (var lane = 0; lane < subjects.Length; lane++)
        {
            if (subjects[lane].Pupil is not { } pupil)
            {
                continue;
            }

            if (last is null || !IsSame(last.Supplied, pupil.Supplied))
            {
                groups.Add(0);
                last = pupil;
            }

            groups[^1] |= 1UL << lane;
            for (var i = 0; i < pupil.Characteristics.Count; i++)
            {
                Add(pupil.Characteristics[i].Name, 1UL << lane);
            }
        }
    }

    /// <summary>Those of some subjects who are like the first of them in a characteristic, and the first itself.</summary>
    /// <param name="lanes">The subjects.</param>
    /// <param name="name">The characteristic.</param>
    public ulong WithFirst(ulong lanes, string name)
    {
        var (first, others) = (lanes & ~(lanes - 1), lanes);
        foreach (var (known, some) in written)
        {
            others &= known == name ? ~some : ulong.MaxValue;
        }

        for (var i = 0; i < groups.Count && (others & first) != 0; i++)
        {
            if ((groups[i] & first) != 0)
            {
                return groups[i] & others;
            }
        }

        return first;
    }

    /// <summary>Forgets the subjects.</summary>
    public void Forget()
    {
        groups.Clear();
        written.Clear();
    }

    private void Add(string name, ulong bit)
    {
        for (var i = 0; i < written.Count; i++)
        {
            if (written[i].Name == name)
            {
                written[i] = (name, written[i].Lanes | bit);
                return;
            }
        }

        written.Add((name, bit));
    }

    private static bool IsSame(IReadOnlyList<string> some, IReadOnlyList<string> others)
    {
        var isSame = some.Count == others.Count;
        for (var i = 0; isSame && i < some.Count; i++)
        {
            isSame = some[i] == others[i];
        }

        return isSame;
    }
}
