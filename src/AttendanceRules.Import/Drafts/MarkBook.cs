using AttendanceRules.Records;

namespace AttendanceRules.Import.Drafts;

/// <summary>A pupil's marks. Two different ones for a session, known the same day, leave a session that cannot be classed (S6).</summary>
internal sealed class MarkBook
{
    private readonly Dictionary<MarkKey, Written> marks = [];

    /// <summary>Adds a mark; false when another row says otherwise.</summary>
    /// <param name="key">The session, and when the mark became known.</param>
    /// <param name="code">The code that the row was taken as.</param>
    /// <param name="minutesLate">Minutes late; null: not said.</param>
    /// <param name="written">What the row has as its code.</param>
    public bool Add(MarkKey key, string code, int? minutesLate, string written)
    {
        if (!marks.TryGetValue(key, out var held))
        {
            marks[key] = new Written(code, minutesLate, IsContradicted: false, written, null);
            return true;
        }

        held = held.And(written);
        var isSame = held.Code.Length > 0 && string.Equals(held.Code, code, StringComparison.Ordinal)
            && (held.MinutesLate == minutesLate || held.MinutesLate is null || minutesLate is null);
        marks[key] = isSame ? held with { MinutesLate = held.MinutesLate ?? minutesLate }
            : held with { Code = "", MinutesLate = null, IsContradicted = held.IsContradicted || held.Code.Length > 0 };

        // A session that a row left unreadable is reported for that row.
        return isSame || !marks[key].IsContradicted;
    }

    /// <summary>Leaves a session that cannot be classed.</summary>
    public void AddUnreadable(MarkKey key) => marks[key] = marks.TryGetValue(key, out var held)
        ? held with { Code = "", MinutesLate = null } : new Written("", null, IsContradicted: false, null, null);

    public IEnumerable<Mark> Sorted() => marks
        .OrderBy(m => m.Key.Date).ThenBy(m => m.Key.Half).ThenBy(m => m.Key.Known)
        .Select(m => new Mark(m.Key.Date, m.Key.Half, m.Value.Code, m.Value.MinutesLate, m.Key.Known == m.Key.Date ? null : m.Key.Known));

    /// <summary>Each row that was added: its session, the code that counts, empty where none does, and what the row has.</summary>
    public IEnumerable<(MarkKey Key, string Code, string Written)> Rows() =>
        marks.SelectMany(m => m.Value.Rows.Select(written => (m.Key, m.Value.Code, written)));

    // Most sessions have one row; only of the others a list is kept.
    private readonly record struct Written(string Code, int? MinutesLate, bool IsContradicted, string? First, List<string>? More)
    {
        public IEnumerable<string> Rows => First is null ? [] : More is null ? [First] : More.Prepend(First);

        public Written And(string written)
        {
            if (First is null)
            {
                return this with { First = written };
            }

            var more = More ?? [];
            more.Add(written);
            return this with { More = more };
        }
    }
}
