namespace AttendanceRules.Records;

/// <summary>
/// For everything that marks write, by number from 1, a row of the sessions of which it is written; used for one register after another.
/// </summary>
internal sealed class MarkRows
{
    private const int Characters = 128;

    // Room for so many rows more is made at once.
    private const int Few = 16;

    // What has a row, in their order.
    private readonly List<int> all = [];

    // Where the row of each begins; 0: it has none. The first row is of nothing.
    private int[] places = [];
    private int length;

    /// <summary>All rows, one after another; another array where rows were added.</summary>
    public ulong[] Words { get; private set; } = [];

    /// <summary>By the only character of a code, where the row of its marks begins whatever their day is; 0: that is not known.</summary>
    public int[] OfCodes { get; } = new int[Characters];

    /// <summary>How many rows there are.</summary>
    public int Count => all.Count;

    /// <summary>Begins without a row.</summary>
    /// <param name="sessions">How many sessions there are.</param>
    /// <param name="most">What is written is below this number.</param>
    public void Begin(int sessions, int most)
    {
        length = SessionBits.WordsOf(sessions);
        if (places.Length < most)
        {
            places = new int[most];
        }
    }

    /// <summary>What is written of the sessions of a row.</summary>
    public int WhatOf(int row) => all[row];

    public ReadOnlySpan<ulong> RowOf(int row) => Words.AsSpan((row + 1) * length, length);

    /// <summary>What is written of a session; 0: nothing.</summary>
    public int WrittenOf(int session)
    {
        for (var i = 0; i < all.Count; i++)
        {
            if (SessionBits.IsSet(RowOf(i), session))
            {
                return all[i];
            }
        }

        return 0;
    }

    /// <summary>Writes something of a session.</summary>
    /// <param name="session">The session.</param>
    /// <param name="before">What was written of it; 0: nothing.</param>
    /// <param name="now">What is.</param>
    public void Write(int session, int before, int now)
    {
        var word = SessionBits.WordOf(session);
        if (before != 0)
        {
            Words[places[before] + word] &= ~(1UL << session);
        }

        if (places[now] == 0)
        {
            Add(now);
        }

        Words[places[now] + word] |= 1UL << session;
    }

    /// <summary>Writes the same of some of the 64 sessions from one on, of which nothing is written.</summary>
    /// <param name="place">Where its row begins.</param>
    /// <param name="first">The first session.</param>
    /// <param name="marked">Of which of them it is written, as bits.</param>
    public void Write(int place, int first, ulong marked)
    {
        var word = place + SessionBits.WordOf(first);
        Words[word] |= marked << first;
        if (first % SessionBits.WordBits is > 0 and var shift && marked >> SessionBits.WordBits - shift is > 0 and var rest)
        {
            Words[word + 1] |= rest;
        }
    }

    /// <summary>A mark of the code is written as this, whatever its day is.</summary>
    public void Name(string code, int what)
    {
        // The first is of marks that say more than their code.
        if (code.Length == 1 && code[0] is > '\0' and < (char)Characters)
        {
            OfCodes[code[0]] = places[what];
        }
    }

    /// <summary>Where the row of a code begins whatever the day is; 0: that is not known.</summary>
    public int PlaceOf(string code) => code.Length == 1 && code[0] < Characters ? OfCodes[code[0]] : 0;

    /// <summary>Forgets all rows.</summary>
    public void Forget()
    {
        Array.Clear(Words, 0, Math.Min(Words.Length, (all.Count + 1) * length));
        Array.Clear(OfCodes);
        for (var i = 0; i < all.Count; i++)
        {
            places[all[i]] = 0;
        }

        all.Clear();
    }

    private void Add(int what)
    {
        all.Add(what);
        places[what] = all.Count * length;
        if (Words.Length < places[what] + length)
        {
            var more = new ulong[places[what] + (Few * length)];
            Words.CopyTo(more, 0);
            Words = more;
        }
    }
}
