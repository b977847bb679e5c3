using AttendanceRules.Records;

namespace AttendanceRules.Import.Drafts;

/// <summary>
/// What the marks of a school have in common, held once: a register has some hundred different ones, however many pupils have them.
/// </summary>
internal sealed class MarkStore
{
    // A file in which every mark is another must not make this grow without end.
    private const int Most = 60_000;

    private readonly Dictionary<HeldMark, ushort> numbers = [];
    private readonly List<HeldMark> held = [];
    private readonly Dictionary<Mark, Mark> marks = [];
    private readonly Dictionary<long, Mark> places = [];
    private readonly BlockTable<Mark?> usual = new();

    /// <summary>What has the number, from 1 on.</summary>
    public HeldMark this[ushort number] => held[number - 1];

    /// <summary>The number of what is held, from 1 on; 0: it has none and is to be kept as it is.</summary>
    public ushort NumberOf(HeldMark mark)
    {
        if (numbers.TryGetValue(mark, out var number))
        {
            return number;
        }

        if (mark.More is not null || held.Count == Most)
        {
            return 0;
        }

        held.Add(mark);
        return numbers[mark] = (ushort)held.Count;
    }

    /// <summary>Adds the marks of a block, by session.</summary>
    public void AddTo(List<Mark> all, MarkBlock block)
    {
        var table = usual.Of(block);
        var written = block.Numbers;
        for (var at = 0; at < written.Length; at++)
        {
            var number = written[at];
            if (number > 0)
            {
                all.Add(table is not null && number < BlockTable<Mark>.Numbers
                    ? table[BlockTable<Mark>.At(at, number)] ??= Of(block.First + at, number) : Of(block.First + at, number));
            }
        }
    }

    // The mark of a session that has the number, the same for all pupils.
    private Mark Of(int session, ushort number)
    {
        var place = SessionPlace.With(session, number);
        if (places.TryGetValue(place, out var mark))
        {
            return mark;
        }

        mark = Of(SessionPlace.KeyOf(session), this[number]);
        return places.Count < Most ? places[place] = mark : mark;
    }

    /// <summary>The mark of what is held for a session, the same for all pupils.</summary>
    public Mark Of(MarkKey key, HeldMark mark) => Shared(new Mark(
        key.Date, key.Half, mark.Code, mark.MinutesLate, key.Known == key.Date ? null : key.Known) { Subject = mark.Subject });

    private Mark Shared(Mark mark)
    {
        if (marks.TryGetValue(mark, out var same))
        {
            return same;
        }

        return marks.Count < Most ? marks[mark] = mark : mark;
    }
}
