using AttendanceRules.Calendar;
using AttendanceRules.Records;

namespace AttendanceRules.Import.Drafts;

/// <summary>What is gathered about one pupil.</summary>
internal sealed class PupilDraft(string id, MarkStore store) : SubjectDraft
{
    public DateOnly? DateOfBirth { get; set; }

    public int? YearGroup { get; set; }

    public DateOnly? Admitted { get; set; }

    public DateOnly? Left { get; set; }

    public DateOnly? CharacteristicsKnown { get; set; }

    /// <summary>Cells of the characteristic columns, the empty ones too.</summary>
    public SortedDictionary<string, string> Columns { get; } = new(StringComparer.Ordinal);

    public AgreedTexts<CharacteristicKey> Characteristics { get; } = new();

    public SortedDictionary<string, ParentDraft> Parents { get; } = new(StringComparer.Ordinal);

    public MarkBook Marks { get; } = new(store);

    public HashSet<RowFault> Faults { get; } = [];

    /// <summary>The record of the pupil. It takes the marks over: the draft has none afterwards.</summary>
    public PupilRecord Create(SchoolDraft school, SchoolCalendar calendar, DateOnly? yearGroupsOn)
    {
        var builder = PupilRecord.Build(id, calendar).Supplied(school.SuppliedCharacteristics);
        if (DateOfBirth is { } born)
        {
            builder.Born(born);
        }

        if (YearGroup is { } year && yearGroupsOn is { } on)
        {
            builder.InYear(year, on);
        }

        builder.OnRoll(Admitted, Left);
        AddMarks(builder, school);
        AddCasework(builder, school);
        foreach (var answer in SortedAnswers())
        {
            builder.Answered(answer);
        }

        foreach (var (parent, said) in Parents)
        {
            builder.Parent(new Parent(parent, ParentDraft.Agreed(said.ResidesWith), ParentDraft.Agreed(said.IsResponsible)));
        }

        foreach (var (key, value) in Characteristics.All
            .OrderBy(c => c.Key.Name, StringComparer.Ordinal).ThenBy(c => c.Key.From).ThenBy(c => c.Key.To).ThenBy(c => c.Key.Known))
        {
            builder.Has(new Characteristic(key.Name, value, key.From, key.To, key.Known));
        }

        AddNotices(builder, hasUndatedYear: YearGroup is not null && yearGroupsOn is null);
        return builder.Create();
    }

    private void AddMarks(PupilRecordBuilder builder, SchoolDraft school)
    {
        var marks = Marks.Sorted(school.Room);
        builder.Marks(school.KeepsAll ? marks : marks.Where(m => school.IsKept(m.Date)));
        Marks.Clear();
    }

    private void AddCasework(PupilRecordBuilder builder, SchoolDraft school)
    {
        if (!school.HasCasework)
        {
            builder.WithoutCasework();
        }

        foreach (var row in SettledCasework)
        {
            builder.Did(row);
        }
    }

    private void AddNotices(PupilRecordBuilder builder, bool hasUndatedYear)
    {
        foreach (var fault in Faults.OrderBy(f => f.File, StringComparer.Ordinal).ThenBy(f => f.Number)
            .ThenBy(f => f.Reason, StringComparer.Ordinal))
        {
            builder.Notice(new RecordNotice("row-rejected",
                FormattableString.Invariant($"Row {fault.Number} of {fault.File} was rejected: {fault.Reason}")));
        }

        if (hasUndatedYear)
        {
            builder.Notice(new RecordNotice("year-group-undated",
                "The year group is not used: no mark says which school year it is for. Name the day it holds as yearGroupsOn in "
                    + "school.json."));
        }
    }
}
