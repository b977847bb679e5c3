using AttendanceRules.Calendar;
using AttendanceRules.Records;

namespace AttendanceRules.Import.Drafts;

/// <summary>A pupil's marks. Two different ones for a session, known the same day, leave a session that cannot be classed (S6).</summary>
/// <param name="store">What the marks of all pupils have in common.</param>
internal sealed class MarkBook(MarkStore store)
{
    // The sessions of 32 days in a row: in each place the number of what is held in the store, 0 where nothing is.
    private const int Block = 64;

    // Marks of later lessons have no place.
    private const int Halves = 2;

    private readonly Dictionary<int, ushort[]> blocks = [];

    // Marks that became known later, sessions of several rows, and what the store has no number for.
    private readonly Dictionary<MarkKey, HeldMark> others = [];

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
            Keep(key, new HeldMark(code, minutesLate, subject, IsContradicted: false, written, null));
            return true;
        }

        held = held.And(written);
        var isSame = held.Code.Length > 0 && string.Equals(held.Code, code, StringComparison.Ordinal)
            && (held.MinutesLate == minutesLate || held.MinutesLate is null || minutesLate is null)
            && (held.Subject == subject || held.Subject is null || subject is null);
        held = isSame ? held with { MinutesLate = held.MinutesLate ?? minutesLate, Subject = held.Subject ?? subject }
            : held with
            {
                Code = "", MinutesLate = null, Subject = held.Subject == subject ? subject : null,
                IsContradicted = held.IsContradicted || held.Code.Length > 0,
            };
        Keep(key, held);

        // A session that a row left unreadable is reported for that row.
        return isSame || !held.IsContradicted;
    }

    /// <summary>Leaves a session that cannot be classed.</summary>
    public void AddUnreadable(MarkKey key) => Keep(key, Find(key) is { } held ? held with { Code = "", MinutesLate = null }
        : new HeldMark("", null, null, IsContradicted: false, null, null));

    public IEnumerable<Mark> Sorted() => All()
        .OrderBy(m => m.Key.Date).ThenBy(m => m.Key.Half).ThenBy(m => m.Key.Known)
        .Select(m => store.Shared(new Mark(m.Key.Date, m.Key.Half, m.Held.Code, m.Held.MinutesLate,
            m.Key.Known == m.Key.Date ? null : m.Key.Known) { Subject = m.Held.Subject }));

    /// <summary>Each row that was added: its session, the code that counts, empty where none does, and what the row has.</summary>
    public IEnumerable<(MarkKey Key, string Code, string Written)> Rows() =>
        All().SelectMany(m => m.Held.Rows.Select(written => (m.Key, m.Held.Code, written)));

    /// <summary>Gives its memory back once the marks are a pupil's record.</summary>
    public void Clear()
    {
        blocks.Clear();
        others.Clear();
    }

    private IEnumerable<(MarkKey Key, HeldMark Held)> All() => blocks
        .SelectMany(b => b.Value.Select((number, at) => (Number: number, Session: (b.Key * Block) + at)).Where(s => s.Number > 0)
            .Select(s => (KeyOf(s.Session), store[s.Number])))
        .Concat(others.Select(o => (o.Key, o.Value)));

    private HeldMark? Find(MarkKey key) =>
        Place(key) is { } session && blocks.TryGetValue(session / Block, out var block) && block[session % Block] is > 0 and var number
            ? store[number]
        : others.TryGetValue(key, out var held) ? held
        : null;

    private void Keep(MarkKey key, HeldMark held)
    {
        var session = Place(key);
        var number = session is null ? (ushort)0 : store.NumberOf(held);
        if (session is { } place && (number > 0 || blocks.ContainsKey(place / Block)))
        {
            if (!blocks.TryGetValue(place / Block, out var block))
            {
                blocks[place / Block] = block = new ushort[Block];
            }

            block[place % Block] = number;
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

    // The place of the session; null: the mark became known on another day, or is of a later lesson.
    private static int? Place(MarkKey key) =>
        key.Known == key.Date && (int)key.Half < Halves ? (key.Date.DayNumber * Halves) + (int)key.Half : null;

    private static MarkKey KeyOf(int place) =>
        new(DateOnly.FromDayNumber(place / Halves), (HalfDay)(place % Halves), DateOnly.FromDayNumber(place / Halves));
}
