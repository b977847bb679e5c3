using AttendanceRules.Records;

namespace AttendanceRules.Benchmarks.Reference;

/// <summary>A pupil's records over arrays: a byte a day, and what was done. It can be used again for another pupil.</summary>
internal sealed class ReferenceSheet(ReferenceDays days)
{
    private readonly int[] known = new int[2 * days.Count];
    private (int Day, byte Rule, byte Parent)[] entries = new (int, byte, byte)[16];

    /// <summary>Codes of each day, the morning in the lower half.</summary>
    public byte[] Days { get; } = new byte[days.Count];

    /// <summary>Entries: the number of the date, the rule whose action it is, the parent from 1, or 0.</summary>
    public ReadOnlySpan<(int Day, byte Rule, byte Parent)> Entries => entries.AsSpan(0, Count);

    public int Count { get; private set; }

    public int Parents { get; private set; }

    public int Year { get; private set; }

    public bool HasSocialWorker { get; private set; }

    public bool HasNeeds { get; private set; }

    /// <summary>Lays the records out. Of a session what was known last counts.</summary>
    public ReferenceSheet Lay(PupilRecord pupil)
    {
        Array.Clear(Days);
        Array.Clear(known);
        var marks = pupil.Marks;
        for (var i = 0; i < marks.Count; i++)
        {
            var mark = marks[i];
            var day = days.FirstFrom(mark.Date);
            var session = (2 * day) + (int)mark.Half;
            var by = (mark.Known ?? mark.Date).DayNumber;
            if (by < known[session])
            {
                continue;
            }

            known[session] = by;
            var code = ReferenceCodes.Of(mark.Code);
            Days[day] = mark.Half == 0 ? (byte)((Days[day] & 0xF0) | code) : (byte)((Days[day] & 0x0F) | (code << 4));
        }

        LayEntries(pupil);
        (Parents, Year) = (pupil.Parents!.Count, pupil.YearGroup!.Value);
        (HasSocialWorker, HasNeeds) = (false, false);
        for (var i = 0; i < pupil.Characteristics.Count; i++)
        {
            var one = pupil.Characteristics[i];
            HasSocialWorker |= one.Name == "hasSocialWorker" && one.Value == "yes";
            HasNeeds |= one.Name == "sen" && one.Value is "support" or "ehcp";
        }

        return this;
    }

    private void LayEntries(PupilRecord pupil)
    {
        Count = 0;
        if (pupil.Casework is not { } casework)
        {
            return;
        }

        if (entries.Length < casework.Count)
        {
            entries = new (int, byte, byte)[casework.Count];
        }

        for (var i = 0; i < casework.Count; i++)
        {
            var row = casework[i];
            entries[Count++] = (row.Date.DayNumber, ReferenceRules.OfAction[row.Action],
                row.Parent is null ? (byte)0 : row.Parent == ReferencePupil.Parents[0] ? (byte)1 : (byte)2);
        }
    }
}
