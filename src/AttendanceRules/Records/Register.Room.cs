namespace AttendanceRules.Records;

/// <content>Room that is used again.</content>
internal sealed partial class Register
{
    /// <summary>Room for sessions of no class, to be written over.</summary>
    internal ulong[] RoomForUnclassed() => !isUsedAgain ? new ulong[length] : Cleared(ref ownUnclassed, length);

    /// <summary>Room for how late each session was.</summary>
    internal int?[] RoomForMinutes() => !isUsedAgain ? new int?[sessions] : Cleared(ref ownMinutes, sessions);

    private static T[] Cleared<T>(ref T[]? own, int length)
    {
        own ??= new T[length];
        Array.Clear(own);
        return own;
    }

    /// <summary>Forgets all marks, and keeps the places that they had.</summary>
    internal void Forget()
    {
        Clear();
        Array.Clear(rows);
        Array.Clear(planes);
        (Possible, kindCount, kindBits) = (none, 0, 0);
        for (var bits = made; bits is not null; bits = bits.Before)
        {
            bits.Words.Clear();
            bits.Total();
        }

        Array.Clear(ownUnclassed ?? []);
        Array.Clear(ownMinutes ?? []);
    }

    // The bits of the first row, or none.
    private SessionBits NewBits(ReadOnlySpan<ulong> first = default)
    {
        var bits = unused;
        if (bits is null)
        {
            bits = new SessionBits(new ulong[length]) { Before = isUsedAgain ? made : null };
            made = isUsedAgain ? bits : null;
        }
        else
        {
            unused = bits.Before;
        }

        if (first.IsEmpty)
        {
            bits.Words.Clear();
        }
        else
        {
            first.CopyTo(bits.Words);
        }

        return bits;
    }
}
