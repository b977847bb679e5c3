using AttendanceRules.Records;

namespace AttendanceRules.Import.Drafts;

/// <summary>A pupil's marks. Two different ones for a session, known the same day, leave a session that cannot be classed (S6).</summary>
internal sealed class MarkBook
{
    private readonly Dictionary<MarkKey, Written> marks = [];

    /// <summary>Adds a mark; false when another row says otherwise.</summary>
    public bool Add(MarkKey key, string code, int? minutesLate)
    {
        if (!marks.TryGetValue(key, out var held))
        {
            marks[key] = new Written(code, minutesLate, IsContradicted: false);
            return true;
        }

        if (held.IsContradicted)
        {
            return false;
        }

        if (held.Code.Length == 0)
        {
            return true;
        }

        var isSame = string.Equals(held.Code, code, StringComparison.Ordinal)
            && (held.MinutesLate == minutesLate || held.MinutesLate is null || minutesLate is null);
        marks[key] = isSame ? held with { MinutesLate = held.MinutesLate ?? minutesLate } : new Written("", null, IsContradicted: true);
        return isSame;
    }

    /// <summary>Leaves a session that cannot be classed.</summary>
    public void AddUnreadable(MarkKey key) =>
        marks[key] = marks.TryGetValue(key, out var held) && held.IsContradicted ? held : new Written("", null, IsContradicted: false);

    public IEnumerable<Mark> Sorted() => marks
        .OrderBy(m => m.Key.Date).ThenBy(m => m.Key.Half).ThenBy(m => m.Key.Known)
        .Select(m => new Mark(m.Key.Date, m.Key.Half, m.Value.Code, m.Value.MinutesLate, m.Key.Known == m.Key.Date ? null : m.Key.Known));

    private readonly record struct Written(string Code, int? MinutesLate, bool IsContradicted);
}
