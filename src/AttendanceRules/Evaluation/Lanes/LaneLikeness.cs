using AttendanceRules.Records;

namespace AttendanceRules.Evaluation.Lanes;

/// <summary>
/// Subjects of a block whose characteristics are alike, because none is written of them and the same are supplied: most of a school.
/// </summary>
internal sealed class LaneLikeness
{
    private readonly List<ulong> groups = [];

    /// <summary>Begins with other subjects.</summary>
    public void Begin(ReadOnlySpan<SubjectFile> subjects)
    {
        groups.Clear();
        var last = (PupilRecord?)null;
        for (var lane = 0; lane < subjects.Length; lane++)
        {
            if (subjects[lane].Pupil is not { Characteristics.Count: 0 } pupil)
            {
                continue;
            }

            if (last is null || !IsSame(last.Supplied, pupil.Supplied))
            {
                groups.Add(0);
                last = pupil;
            }

            groups[^1] |= 1UL << lane;
        }
    }

    /// <summary>Those of some subjects that are like the first of them, and the first itself.</summary>
    public ulong WithFirst(ulong lanes)
    {
        var first = lanes & ~(lanes - 1);
        for (var i = 0; i < groups.Count; i++)
        {
            if ((groups[i] & first) != 0)
            {
                return groups[i] & lanes;
            }
        }

        return first;
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
