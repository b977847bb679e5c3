using AttendanceRules.Calendar;

namespace AttendanceRules.Records;

/// <summary>Gathers what is known about a pupil; <see cref="Create"/> freezes it.</summary>
public sealed class PupilRecordBuilder
{
    internal PupilRecordBuilder(string id, SchoolCalendar calendar)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentNullException.ThrowIfNull(calendar);
        (Id, Calendar) = (id, calendar);
    }

    private static readonly HashSet<DateOnly> NoHolidays = [];

    internal string Id { get; }

    internal SchoolCalendar Calendar { get; }

    internal DateOnly? BirthDate { get; private set; }

    internal int? Year { get; private set; }

    internal DateOnly? YearOn { get; private set; }

    internal DateOnly? AdmittedOn { get; private set; }

    internal DateOnly? LeftOn { get; private set; }

    internal List<Mark> Written { get; } = [];

    internal List<CaseworkRow>? Casework { get; private set; } = [];

    internal List<Answer> Answers { get; } = [];

    internal List<Parent>? Parents { get; private set; }

    internal List<Characteristic> Characteristics { get; } = [];

    internal HashSet<string> SuppliedNames { get; } = new(StringComparer.Ordinal);

    internal List<RecordNotice> Notices { get; } = [];

    /// <summary>Forgets what the pupil itself is, and keeps the lists.</summary>
    internal void BeginAgain() => (BirthDate, Year, YearOn, AdmittedOn, LeftOn) = (null, null, null, null, null);

    /// <summary>The list of parents, to be written over.</summary>
    internal List<Parent> ParentsAgain() => Parents ??= [];

    /// <summary>Sets the date of birth.</summary>
    public PupilRecordBuilder Born(DateOnly date)
    {
        BirthDate = date;
        return this;
    }

    /// <summary>Sets the year group, by the number that the base pack gives it, and the date on which it holds.</summary>
    /// <param name="yearGroup">The number, from -20 to 99; <c>RuleCatalogue.YearGroups</c> has that of each name.</param>
    /// <param name="on">The date on which the pupil is in it.</param>
    /// <exception cref="ArgumentOutOfRangeException">No year group can have that number.</exception>
    public PupilRecordBuilder InYear(int yearGroup, DateOnly on)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(yearGroup, YearGroups.Least);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(yearGroup, YearGroups.Most);
        (Year, YearOn) = (yearGroup, on);
        return this;
    }

    /// <summary>Sets the first and, where the pupil has left, the last day on roll, both included.</summary>
    /// <exception cref="ArgumentException">The last day is before the first.</exception>
    public PupilRecordBuilder OnRoll(DateOnly? admitted, DateOnly? left = null)
    {
        if (admitted is { } first && left is { } last && last < first)
        {
            throw new ArgumentException("The last day on roll is before the first; swap them.", nameof(left));
        }

        (AdmittedOn, LeftOn) = (admitted, left);
        return this;
    }

    /// <summary>Adds one mark.</summary>
    public PupilRecordBuilder Mark(Mark mark)
    {
        ArgumentNullException.ThrowIfNull(mark);
        ArgumentNullException.ThrowIfNull(mark.Code, nameof(mark));
        Written.Add(mark);
        return this;
    }

    /// <summary>Adds one mark.</summary>
    public PupilRecordBuilder Mark(DateOnly date, HalfDay half, string code, int? minutesLate = null, DateOnly? known = null) =>
        Mark(new Mark(date, half, code, minutesLate, known));

    /// <summary>Adds marks, for example the rows of a database.</summary>
    public PupilRecordBuilder Marks(IEnumerable<Mark> marks)
    {
        ArgumentNullException.ThrowIfNull(marks);
        if (marks.TryGetNonEnumeratedCount(out var count))
        {
            Written.EnsureCapacity(Written.Count + count);
        }

        foreach (var mark in marks)
        {
            Mark(mark);
        }

        return this;
    }

    /// <summary>
    /// Adds the same pair of codes for every school day of a stretch, ends included; days closed by terms, breaks and closures are passed
    /// over.
    /// </summary>
    /// <param name="from">First day.</param>
    /// <param name="to">Last day, included.</param>
    /// <param name="morning">Code of the morning sessions.</param>
    /// <param name="afternoon">Code of the afternoon sessions; where a day has one session, the same code.</param>
    /// <param name="week">The school week of the base pack, <c>book.Catalogue.SchoolWeek</c>; null: Monday to Friday.</param>
    /// <param name="bankHolidays">Those of the base pack, <c>book.Catalogue.BankHolidays</c>; null: only those of the calendar are
    /// known.</param>
    public PupilRecordBuilder MarkDays(DateOnly from, DateOnly to, string morning, string afternoon, SchoolWeek? week = null,
        IReadOnlySet<DateOnly>? bankHolidays = null)
    {
        foreach (var day in Calendar.SchoolDays(bankHolidays ?? NoHolidays, week).Where(d => d >= from && d <= to))
        {
            Mark(day, HalfDay.Morning, morning).Mark(day, HalfDay.Afternoon, afternoon);
        }

        return this;
    }

    /// <summary>Adds a row of casework.</summary>
    public PupilRecordBuilder Did(CaseworkRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(row.Action, nameof(row));
        ArgumentNullException.ThrowIfNull(row.Values, nameof(row));
        (Casework ??= []).Add(row);
        return this;
    }

    /// <summary>Adds a row of casework.</summary>
    public PupilRecordBuilder Did(DateOnly date, string action, string? parent = null) =>
        Did(new CaseworkRow(date, action) { Parent = parent });

    /// <summary>Says that casework was not supplied: what was done is unknown, instead of nothing.</summary>
    public PupilRecordBuilder WithoutCasework()
    {
        Casework = null;
        return this;
    }

    /// <summary>Adds an answer.</summary>
    public PupilRecordBuilder Answered(Answer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        ArgumentNullException.ThrowIfNull(answer.Question, nameof(answer));
        ArgumentNullException.ThrowIfNull(answer.Value, nameof(answer));
        Answers.Add(answer);
        return this;
    }

    /// <summary>Adds an answer.</summary>
    public PupilRecordBuilder Answered(string question, string value, DateOnly? date = null, string? parent = null) =>
        Answered(new Answer(question, value, date, parent));

    /// <summary>Adds a parent.</summary>
    public PupilRecordBuilder Parent(Parent parent)
    {
        ArgumentNullException.ThrowIfNull(parent);
        ArgumentNullException.ThrowIfNull(parent.Id, nameof(parent));
        (Parents ??= []).Add(parent);
        return this;
    }

    /// <summary>Adds parents by id.</summary>
    public PupilRecordBuilder WithParents(params string[] ids)
    {
        ArgumentNullException.ThrowIfNull(ids);
        foreach (var id in ids)
        {
            Parent(new Parent(id));
        }

        return this;
    }

    /// <summary>Adds a characteristic over a period.</summary>
    public PupilRecordBuilder Has(Characteristic characteristic)
    {
        ArgumentNullException.ThrowIfNull(characteristic);
        ArgumentNullException.ThrowIfNull(characteristic.Name, nameof(characteristic));
        ArgumentNullException.ThrowIfNull(characteristic.Value, nameof(characteristic));
        Characteristics.Add(characteristic);
        return this;
    }

    /// <summary>Adds a characteristic that holds throughout.</summary>
    public PupilRecordBuilder Has(string name, string value = "yes") => Has(new Characteristic(name, value));

    /// <summary>Names characteristics whose column was supplied: where nothing is written they are false, not unknown.</summary>
    public PupilRecordBuilder Supplied(params string[] names) => Supplied((IEnumerable<string>)names);

    /// <summary>Names characteristics whose column was supplied: where nothing is written they are false, not unknown.</summary>
    public PupilRecordBuilder Supplied(IEnumerable<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        foreach (var name in names)
        {
            ArgumentNullException.ThrowIfNull(name, nameof(names));
            SuppliedNames.Add(name);
        }

        return this;
    }

    /// <summary>Adds something the reader of the advice must see.</summary>
    public PupilRecordBuilder Notice(RecordNotice notice)
    {
        ArgumentNullException.ThrowIfNull(notice);
        Notices.Add(notice);
        return this;
    }

    /// <summary>Freezes what was gathered.</summary>
    public PupilRecord Create() => new(this);
}
