using AttendanceRules.Records;

namespace AttendanceRules.Outlook;

/// <summary>
/// Records without what is dated after the day from which an outlook looks ahead, and what became known after what is used: it does not
/// exist there (S15, S16), and days ahead must not let it in.
/// </summary>
internal static class RecordsAsOf
{
    public static PupilRecord Of(PupilRecord pupil, Viewpoint viewpoint)
    {
        var builder = PupilRecord.Build(pupil.Id, pupil.Calendar).Supplied(pupil.SuppliedCharacteristics)
            .OnRoll(pupil.Admitted, pupil.Left);
        if (pupil.DateOfBirth is { } born)
        {
            builder.Born(born);
        }

        if (pupil is { YearGroup: { } year, YearGroupOn: { } on })
        {
            builder.InYear(year, on);
        }

        foreach (var mark in pupil.Marks.Where(m => Exists(m.Date, m.Known, viewpoint)))
        {
            builder.Mark(mark);
        }

        foreach (var row in Casework(pupil.Casework ?? [], viewpoint))
        {
            builder.Did(row);
        }

        foreach (var answer in Answers(pupil.Answers, viewpoint))
        {
            builder.Answered(answer);
        }

        foreach (var parent in pupil.Parents ?? [])
        {
            builder.Parent(parent);
        }

        foreach (var item in pupil.Characteristics.Where(c => Exists(c.From, c.Known, viewpoint)))
        {
            builder.Has(item);
        }

        foreach (var notice in pupil.Notices)
        {
            builder.Notice(notice);
        }

        return (pupil.Casework is null ? builder.WithoutCasework() : builder).Create();
    }

    public static IEnumerable<CaseworkRow> Casework(IEnumerable<CaseworkRow> rows, Viewpoint viewpoint) =>
        rows.Where(r => Exists(r.Date, r.Known, viewpoint))
            .Select(r => r.OutcomeDate > viewpoint.AsOf ? r with { Outcome = null, OutcomeDate = null } : r);

    public static IEnumerable<Answer> Answers(IEnumerable<Answer> answers, Viewpoint viewpoint) =>
        answers.Where(a => Exists(a.Date, a.Known, viewpoint));

    private static bool Exists(DateOnly? date, DateOnly? known, Viewpoint viewpoint) =>
        !(date > viewpoint.AsOf) && !((known ?? date) > viewpoint.KnownOn);
}
