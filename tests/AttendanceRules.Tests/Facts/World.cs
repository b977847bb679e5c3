using AttendanceRules.Calendar;
using AttendanceRules.Evaluation;
using AttendanceRules.Evaluation.Facts;
using AttendanceRules.Model.Values;
using AttendanceRules.Records;
using Term = AttendanceRules.Calendar.Term;

namespace AttendanceRules.Tests.Facts;

/// <summary>
/// A small school time, a pupil's marks and casework, and the date asked about: plain lists for the twins, records for the library.
/// </summary>
internal sealed record World(IReadOnlyList<Term> Terms, IReadOnlyList<DateSpan> Closures, IReadOnlyList<DateOnly> BankHolidays,
    IReadOnlyList<WorldMark> Marks, IReadOnlyList<WorldEntry> Entries, DateOnly On)
{
    private PlainTime? time;
    private List<WorldMark>? sessions;

    // A copy with other closures needs a time of its own.
    public PlainTime Time => time is { } known && ReferenceEquals(known.Closures, Closures) ? known : time =
        new PlainTime(Terms, Closures, BankHolidays);

    public DateOnly? Admitted { get; init; }

    public DateOnly? Left { get; init; }

    /// <summary>The world in which the pupil's marks are these.</summary>
    public World With(IReadOnlyList<WorldMark> marks) => this with { Marks = marks, sessions = null };

    public World At(DateOnly on) => on == On ? this : this with { On = on, sessions = null };

    /// <summary>
    /// Every session of the school's days, with the pupil's mark where one counts; nothing after the date exists (S7, S15).
    /// </summary>
    public IReadOnlyList<WorldMark> Sessions() => sessions ??= Laid();

    private List<WorldMark> Laid()
    {
        var written = Marks.Where(m => m.Date <= On && !(m.Date < Admitted) && !(m.Date > Left)).ToDictionary(m => (m.Date, m.Half));
        return [.. Time.Days.Where(d => d <= On).SelectMany(d => new[] { (d, HalfDay.Morning), (d, HalfDay.Afternoon) })
            .Select(s => written.TryGetValue(s, out var mark) ? mark : new WorldMark(s.d, s.Item2, ""))];
    }

    /// <summary>The latest standing entry of an action, or its latest outcome (<c>letter:paid</c>); null: not on record.</summary>
    public DateOnly? Latest(string anchor)
    {
        var words = anchor.Split(':');
        var of = Entries.Where(e => e.Action == words[0]);
        return (words.Length == 1 ? of.Select(e => e.StandsFrom(On)) : of.Where(e => e.OutcomeOn(On) == words[1])
            .Select(e => e.OutcomeDate)).Max();
    }

    /// <summary>What the library makes of a name of the book.</summary>
    public Value Ask(RuleBook book, string name) => book.Book.Names.Find(name)!.At(Context(book));

    public Value AskEdge(RuleBook book, string name, string edge) => book.Book.Names.Find(name)!.Edge(Context(book), edge);

    public PupilRecord Pupil()
    {
        var builder = PupilRecord.Build("P1", new SchoolCalendar(Terms, Closures, BankHolidays)).OnRoll(Admitted, Left);
        foreach (var mark in Marks.Where(m => m.Code.Length > 0))
        {
            builder.Mark(mark.Date, mark.Half, mark.Code, mark.Minutes);
        }

        foreach (var entry in Entries)
        {
            builder.Did(new CaseworkRow(entry.Date, entry.Action)
            {
                Due = entry.Due, Outcome = entry.Outcome, OutcomeDate = entry.OutcomeDate, For = entry.For,
                Values = entry.Amount is { } amount ? new Dictionary<string, string>(StringComparer.Ordinal) { ["amount"] =
                    FormattableString.Invariant($"{amount}") } : [],
            });
        }

        return builder.Create();
    }

    public override string ToString() => string.Join('\n',
    [
        $"on {On:yyyy-MM-dd}, roll {Admitted:yyyy-MM-dd}..{Left:yyyy-MM-dd}",
        .. Terms.Select(t => $"term {t.From:yyyy-MM-dd}..{t.To:yyyy-MM-dd} breaks {string.Join(' ', t.HalfTermBreaks)}"),
        "closed " + string.Join(' ', Closures) + " bank " + string.Join(' ', BankHolidays.Select(b => $"{b:yyyy-MM-dd}")),
        string.Join(' ', Sessions().Select(m => $"{m.Date:MM-dd}{(m.Half == HalfDay.Morning ? "a" : "p")}{m.Code}{m.Minutes}")),
        .. Entries.Select(e => e.ToString()),
    ]);

    private EvaluationContext Context(RuleBook book)
    {
        var pupil = Pupil();
        return new EvaluationContext(book.Book.FileOf(pupil, book.Book.TimeOf(pupil.Calendar), null, null), On);
    }
}
