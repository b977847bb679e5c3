using AttendanceRules.Calendar;
using AttendanceRules.Records;

namespace AttendanceRules.Import.Drafts;

/// <summary>A pupil's marks. Two different ones for a session, known the same day, leave a session that cannot be classed (S6).</summary>
/// <param name="store">What the marks of all pupils have in common.</param>
internal sealed class MarkBook(MarkStore store)
{
    // The sessions of 32 days in a row: in each place the number of what is held in the store, 0 where nothing is.
    private const int Block = 64;

    private readonly Dictionary<int, ushort[]> blocks = [];

    // Marks that became known later, sessions of several rows, and what the store has no number for.
    private readonly Dictionary<MarkKey, HeldMark> others = [];

    // Marks mostly come by date.
    private int lastNumber;
    private ushort[]? last;

    /// <summary>Adds a mark; false when another row says otherwise.</summary>
    /// <param name="key">The session, and when the mark became known.</param>
    /// <param name="code">The code that the row was taken as.</param>
    /// <param name="minutesLate">Minutes late; null: not said.</param>
    /// <param name="subject">The subject; null: not said.</param>
    /// <param name="written">What the row has as its code.</param>
    public bool Add(MarkKey key, string code, int? minutesLate, string? subject, string written)
    {
        if (Find(key) is not { } held)
        {
            Keep(key, HeldMark.Of(code, minutesLate, subject, written));
            return true;
        }

        held = held.And(written);
        var isSame = held.Code.Length > 0 && string.Equals(held.Code, code, StringComparison.Ordinal)
            && (held.MinutesLate == minutesLate || held.MinutesLate is null || minutesLate is null)
            && (held.Subject == subject || held.Subject is null || subject is null);
        held = isSame ? held with { MinutesLate = held.MinutesLate ?? minutesLate, Subject = held.Subject ?? subject }
            : held with
            {
                Code = "", MinutesLate = null, Subject = Joined(held.Subject, subject),
                IsContradicted = held.IsContradicted || held.Code.Length > 0,
            };
        Keep(key, held);

        // A session that a row left unreadable is reported for that row.
        return isSame || !held.IsContradicted;
    }

    /// <summary>The same with the number that the store has for the mark.</summary>
    public bool Add(MarkKey key, ushort number)
    {
        if (SessionPlace.Of(key) is { } place && !others.ContainsKey(key))
        {
            ref var held = ref BlockOf(place / Block)[place % Block];
            if (held == 0)
            {
                held = number;
                return true;
            }
        }

        var mark = store[number];
        return Add(key, mark.Code, mark.MinutesLate, mark.Subject, mark.First!);
    }

    /// <summary>Leaves a session that cannot be classed.</summary>
    /// <param name="key">The session, and when the mark became known.</param>
    /// <param name="subject">The subject; null: not said; empty: it cannot be read.</param>
    public void AddUnreadable(MarkKey key, string? subject) => Keep(key, Find(key) is { } held
        ? held with { Code = "", MinutesLate = null, Subject = Joined(held.Subject, subject) }
        : new HeldMark("", null, subject, IsContradicted: false, null, null));

    // Where two rows name different subjects it is not known which one was taught.
    private static string? Joined(string? first, string? second) =>
        first is null ? second : second is null || first == second ? first : "";

    /// <summary>The marks by session, and by the day on which they became known.</summary>
    public IEnumerable<Mark> Sorted()
    {
        var marks = Numbered().Select(m => store.Of(m.Session, m.Number));
        return others.Count == 0 ? marks : marks.Concat(others.Select(o => store.Of(o.Key, o.Value)))
            .OrderBy(m => m.Date).ThenBy(m => m.Half).ThenBy(m => m.Known ?? m.Date);
    }

    /// <summary>Each row that was added.</summary>
    public IEnumerable<MarkRow> Rows() =>
        Numbered().SelectMany(m => RowsOf(SessionPlace.KeyOf(m.Session), store[m.Number])).Concat(OtherRows());

    /// <summary>The rows of what is held for a session.</summary>
    public static IEnumerable<MarkRow> RowsOf(MarkKey key, HeldMark held) =>
        held.Rows.Select(written => new MarkRow(key, held.Code, written));

    /// <summary>Adds the rows to those that are counted.</summary>
    public void CountIn(MarkCounts counts)
    {
        foreach (var (session, number) in Numbered())
        {
            counts.Add(session, number);
        }

        counts.Add(OtherRows());
    }

    /// <summary>Gives its memory back once the marks are a pupil's record.</summary>
    public void Clear()
    {
        blocks.Clear();
        others.Clear();
        last = null;
    }

    private IEnumerable<MarkRow> OtherRows() => others.SelectMany(o => RowsOf(o.Key, o.Value));

    private IEnumerable<(int Session, ushort Number)> Numbered()
    {
        foreach (var (number, block) in blocks.OrderBy(b => b.Key))
        {
            for (var at = 0; at < block.Length; at++)
            {
                if (block[at] > 0)
                {
                    yield return ((number * Block) + at, block[at]);
                }
            }
        }
    }

    private HeldMark? Find(MarkKey key) =>
        SessionPlace.Of(key) is { } session && blocks.TryGetValue(session / Block, out var block)
            && block[session % Block] is > 0 and var number ? store[number]
        : others.TryGetValue(key, out var held) ? held
        : null;

    private void Keep(MarkKey key, HeldMark held)
    {
        var session = SessionPlace.Of(key);
        var number = session is null ? (ushort)0 : store.NumberOf(held);
        if (session is { } place && (number > 0 || blocks.ContainsKey(place / Block)))
        {
            BlockOf(place / Block)[place % Block] = number;
        }

        if (number > 0)
        {
            others.Remove(key);
        }
        else
        {
            others[key] = held;
        }
    }

    private ushort[] BlockOf(int number)
    {
        if (last is not null && lastNumber == number)
        {
            return last;
        }

        if (!blocks.TryGetValue(number, out last))
        {
            blocks[number] = last = new ushort[Block];
        }

        lastNumber = number;
        return last;
    }
}
