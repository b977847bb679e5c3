using System.Runtime.InteropServices;
using AttendanceRules.Calendar;
using AttendanceRules.Records;

namespace AttendanceRules.Import.Drafts;

/// <summary>A pupil's marks. Two different ones for a session, known the same day, leave a session that cannot be classed (S6).</summary>
/// <param name="store">What the marks of all pupils have in common.</param>
internal sealed class MarkBook(MarkStore store)
{
    // By date.
    private readonly List<MarkBlock> blocks = [];

    // Marks that became known later, sessions of several rows, and what the store has no number for.
    private readonly Dictionary<MarkKey, HeldMark> others = [];

    // Marks mostly come by date.
    private MarkBlock? last;

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
        if (SessionPlace.Of(key) is { } place && (others.Count == 0 || !others.ContainsKey(key)))
        {
            ref var held = ref BlockOf(place)[place];
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
    /// <param name="room">Room for them, which is written over.</param>
    public IReadOnlyList<Mark> Sorted(List<Mark> room)
    {
        room.Clear();
        foreach (var block in blocks)
        {
            store.AddTo(room, block);
        }

        return others.Count == 0 ? room : [.. room.Concat(others.Select(o => store.Of(o.Key, o.Value)))
            .OrderBy(m => m.Date).ThenBy(m => m.Half).ThenBy(m => m.Known ?? m.Date)];
    }

    /// <summary>Each row that was added.</summary>
    public IEnumerable<MarkRow> Rows() => blocks.SelectMany(b => b.Numbered())
        .SelectMany(m => RowsOf(SessionPlace.KeyOf(m.Session), store[m.Number])).Concat(OtherRows());

    /// <summary>The rows of what is held for a session.</summary>
    public static IEnumerable<MarkRow> RowsOf(MarkKey key, HeldMark held) =>
        held.Rows.Select(written => new MarkRow(key, held.Code, written));

    /// <summary>Adds the rows to those that are counted.</summary>
    public void CountIn(MarkCounts counts)
    {
        foreach (var block in blocks)
        {
            counts.Add(block);
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

    private HeldMark? Find(MarkKey key) =>
        SessionPlace.Of(key) is { } session && PlaceOf(session) is >= 0 and var at && blocks[at][session] is > 0 and var number
            ? store[number]
        : others.TryGetValue(key, out var held) ? held
        : null;

    private void Keep(MarkKey key, HeldMark held)
    {
        var session = SessionPlace.Of(key);
        var number = session is null ? (ushort)0 : store.NumberOf(held);
        if (session is { } place && (number > 0 || PlaceOf(place) >= 0))
        {
            BlockOf(place)[place] = number;
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

    private MarkBlock BlockOf(int session)
    {
        if (last?.Holds(session) != true)
        {
            var at = PlaceOf(session);
            if (at < 0)
            {
                blocks.Insert(~at, MarkBlock.Around(session));
            }

            last = blocks[at < 0 ? ~at : at];
        }

        return last!;
    }

    // The place of its block; where there is none, the complement of where it would be.
    private int PlaceOf(int session) => CollectionsMarshal.AsSpan(blocks).BinarySearch(new PlaceOfSession(session));

    private readonly struct PlaceOfSession(int session) : IComparable<MarkBlock>
    {
        public int CompareTo(MarkBlock? other) => other!.Holds(session) ? 0 : session.CompareTo(other.First);
    }
}
