using AttendanceRules.Calendar;
using AttendanceRules.Import.Cells;
using AttendanceRules.Import.Rejects;
using AttendanceRules.Records;

namespace AttendanceRules.Import.Drafts;

/// <summary>What is gathered about a school and its pupils.</summary>
internal sealed class SchoolDraft(SchoolCalendar? calendar, RejectList rejects)
{
    private readonly Dictionary<string, PupilDraft> pupils = new(StringComparer.Ordinal);
    private readonly MarkStore marks = new();
    private DateOnly? lastObserved;

    /// <summary>The published calendar; null when none was supplied.</summary>
    public SchoolCalendar? Calendar => calendar;

    public bool HasCasework { get; set; }

    public SubjectDraft School { get; } = new();

    /// <summary>Room for the marks of one pupil after another.</summary>
    public List<Mark> Room { get; } = [];

    public IEnumerable<PupilDraft> Pupils => pupils.Values;

    public SortedSet<string> SuppliedCharacteristics { get; } = new(StringComparer.Ordinal);

    /// <summary>Days with a mark that speaks of an open school.</summary>
    private HashSet<DateOnly> ObservedDays { get; } = [];

    /// <summary>Whether there is a calendar, which says on which days there is school.</summary>
    public bool KeepsAll => calendar is not null;

    /// <summary>False for a day of which nothing says that there was school.</summary>
    public bool IsKept(DateOnly day) => KeepsAll || ObservedDays.Contains(day);

    public PupilDraft? Find(string id) => pupils.TryGetValue(id, out var pupil) ? pupil : null;

    /// <summary>A mark of the day speaks of an open school.</summary>
    public void Observe(DateOnly day)
    {
        if (lastObserved != day)
        {
            ObservedDays.Add(day);
            lastObserved = day;
        }
    }

    /// <summary>The number of a mark that says a code and nothing else; 0: it has none.</summary>
    public ushort NumberOf(string code, string written) => marks.NumberOf(HeldMark.Of(code, null, null, written));

    /// <summary>The rows of all pupils, each with how many there are of it.</summary>
    public IEnumerable<(MarkRow Row, int Count)> CountRows()
    {
        var counts = new MarkCounts(marks);
        foreach (var pupil in pupils.Values)
        {
            pupil.Marks.CountIn(counts);
        }

        return counts.All;
    }

    public PupilDraft Add(string id) => pupils[id] = new PupilDraft(id, marks);

    /// <summary>Lists the row's fault as a reject; the pupil gets a notice of what it could have changed.</summary>
    public void Reject(string file, RowCells cells, PupilDraft? pupil, bool isTold = true)
    {
        if (cells.Fault is not { } fault)
        {
            return;
        }

        Reject(file, cells.Number, fault, pupil, isTold);
    }

    public void Reject(string file, int number, CellFault fault, PupilDraft? pupil, bool isTold = true)
    {
        rejects.Add(file, number, fault);
        if (isTold)
        {
            pupil?.Faults.Add(new RowFault(file, number, fault.Reason));
        }
    }

    public SchoolRecord Create(string id, DateOnly? yearGroupsOn)
    {
        var known = calendar ?? SchoolCalendar.Infer(ObservedDays);
        // A year group holds all school year long: any day of the year will do.
        var on = yearGroupsOn ?? (ObservedDays.Count > 0 ? ObservedDays.Max() : null);
        return new SchoolRecord(
            id,
            known,
            pupils.Values.Select(p => p.Create(this, known, on)),
            HasCasework ? School.SettledCasework : null,
            School.SortedAnswers(),
            rejects.Sorted());
    }
}
