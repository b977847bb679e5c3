using AttendanceRules.Advice;
using AttendanceRules.Calendar;
using AttendanceRules.Records;

namespace AttendanceRules.Tests.Properties;

/// <summary>A pupil's records as lists that a property can change, and the date asked about.</summary>
internal sealed record PupilPlan(DateOnly On, IReadOnlyList<Mark> Marks, IReadOnlyList<CaseworkRow>? Casework,
    IReadOnlyList<Answer> Answers, IReadOnlyList<Characteristic> Characteristics)
{
    /// <summary>Two school years, the second begun in September 2026.</summary>
    public static SchoolCalendar Years { get; } = new(
    [
        new Term(new(2026, 4, 13), new(2026, 7, 21), [new DateSpan(new(2026, 5, 25), new(2026, 5, 29))]),
        new Term(new(2026, 9, 2), new(2026, 12, 18), [new DateSpan(new(2026, 10, 26), new(2026, 10, 30))]),
        new Term(new(2027, 1, 4), new(2027, 3, 25), [new DateSpan(new(2027, 2, 15), new(2027, 2, 19))]),
    ]);

    public IReadOnlyList<string> Parents { get; init; } = ["A", "B"];

    public IReadOnlyList<string> Supplied { get; init; } = [];

    /// <summary>The last day on roll; null: the pupil has not left.</summary>
    public DateOnly? Left { get; init; }

    public DateOnly? Born { get; init; }

    public int? YearGroup { get; init; }

    public PupilRecord Pupil() => Pupil("P1");

    /// <summary>The same under another id.</summary>
    public PupilRecord Pupil(string id)
    {
        var builder = PupilRecord.Build(id, Years).Supplied(Supplied).WithParents([.. Parents]);
        foreach (var mark in Marks)
        {
            builder.Mark(mark);
        }

        foreach (var row in Casework ?? [])
        {
            builder.Did(row);
        }

        foreach (var answer in Answers)
        {
            builder.Answered(answer);
        }

        foreach (var item in Characteristics)
        {
            builder.Has(item);
        }

        if (Casework is null)
        {
            builder.WithoutCasework();
        }

        if (Left is { } left)
        {
            builder.OnRoll(null, left);
        }

        if (Born is { } born)
        {
            builder.Born(born);
        }

        return (YearGroup is { } year ? builder.InYear(year, new(2026, 9, 2)) : builder).Create();
    }

    public PupilAdvice Advise(RuleBook book) => book.Advise(Pupil(), On);

    public override string ToString() => string.Join('\n',
    [
        $"on {On:yyyy-MM-dd}, born {Born:yyyy-MM-dd}, year {YearGroup}, left {Left:yyyy-MM-dd}, parents {string.Join(' ', Parents)}, "
            + $"supplied {string.Join(' ', Supplied)}",
        string.Join(' ', Marks.Where(m => m.Code is not ("/" or "\\"))
            .Select(m => $"{m.Date:yyyy-MM-dd}{(m.Half == HalfDay.Morning ? "a" : "p")}{m.Code}")),
        Casework is null ? "no casework" : string.Join('\n', Casework),
        .. Answers.Select(a => a.ToString()),
        .. Characteristics.Select(c => c.ToString()),
    ]);
}
