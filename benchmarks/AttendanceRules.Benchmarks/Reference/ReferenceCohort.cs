using AttendanceRules.Records;

namespace AttendanceRules.Benchmarks.Reference;

/// <summary>
/// Pupils for the pack to measure by, and each way of working on all of them: the rule book, the rules by hand, and a loop that only counts
/// missed sessions and those that could be attended. Each from the records, and from records that are laid out.
/// </summary>
internal sealed class ReferenceCohort
{
    private readonly RuleBook book = RuleBook.Load(ReferencePack.Packs);
    private readonly ReferenceDays days = new();
    private readonly HandReference byHand;
    private readonly ReferenceSheet scratch;
    private readonly PupilRecord[] records;
    private readonly PupilTimeline[] timelines;
    private readonly ReferenceSheet[] sheets;
    private readonly DateOnly asOf;
    private readonly int today;

    public ReferenceCohort(DateOnly asOf, int pupils)
    {
        (this.asOf, today, byHand, scratch) = (asOf, days.LastBy(asOf), new HandReference(days, asOf), new ReferenceSheet(days));
        records = [.. Enumerable.Range(1, pupils).Select(n => ReferencePupil.On(n, asOf))];
        timelines = [.. records.Select(r => book.LayOut(r))];
        sheets = [.. records.Select(r => new ReferenceSheet(days).Lay(r))];
    }

    public int Pupils => records.Length;

    /// <summary>The book, from the records.</summary>
    public long Book()
    {
        var lines = 0L;
        foreach (var record in records)
        {
            lines += book.Advise(record, asOf).Actions.Count;
        }

        return lines;
    }

    /// <summary>By hand, from the records.</summary>
    public long Hand()
    {
        var lines = 0L;
        foreach (var record in records)
        {
            lines += byHand.Advise(scratch.Lay(record)).Length;
        }

        return lines;
    }

    /// <summary>Counting alone, from the records: of each mark what it is, without corrections.</summary>
    public long Count()
    {
        var sum = 0L;
        foreach (var record in records)
        {
            var (marks, missed, possible) = (record.Marks, 0, 0);
            for (var i = 0; i < marks.Count; i++)
            {
                int code = ReferenceCodes.Of(marks[i].Code);
                missed += ReferenceCodes.AbsentOf[code];
                possible += ReferenceCodes.PossibleOf[code];
            }

            sum += missed + possible;
        }

        return sum;
    }

    /// <summary>The book, from records that are laid out.</summary>
    public long LaidOutBook()
    {
        var lines = 0L;
        foreach (var timeline in timelines)
        {
            lines += timeline.Advise(asOf).Actions.Count;
        }

        return lines;
    }

    /// <summary>By hand, from records that are laid out.</summary>
    public long LaidOutHand()
    {
        var lines = 0L;
        foreach (var sheet in sheets)
        {
            lines += byHand.Advise(sheet).Length;
        }

        return lines;
    }

    /// <summary>Counting alone, over the bytes of the days.</summary>
    public long LaidOutCount()
    {
        var sum = 0L;
        foreach (var sheet in sheets)
        {
            var (bytes, missed, possible) = (sheet.Days, 0, 0);
            for (var day = 0; day <= today && day < bytes.Length; day++)
            {
                missed += ReferenceCodes.AbsentOf[bytes[day]];
                possible += ReferenceCodes.PossibleOf[bytes[day]];
            }

            sum += missed + possible;
        }

        return sum;
    }
}
