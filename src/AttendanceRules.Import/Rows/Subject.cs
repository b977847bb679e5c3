using AttendanceRules.Import.Cells;
using AttendanceRules.Import.Drafts;
using AttendanceRules.Import.Rejects;

namespace AttendanceRules.Import.Rows;

/// <summary>Whom a row is about: a pupil, or with an empty cell the school itself.</summary>
internal sealed record Subject(SubjectDraft? Draft)
{
    public PupilDraft? Pupil => Draft as PupilDraft;

    public static Subject Of(RowCells cells, SchoolDraft draft)
    {
        var id = cells.Text("pupil");
        if (id.Length == 0)
        {
            return new Subject(draft.School);
        }

        if (draft.Find(id) is { } pupil)
        {
            return new Subject(pupil);
        }

        cells.Fail("pupil", Reason.UnknownPupil);
        return new Subject((SubjectDraft?)null);
    }

    /// <summary>The parent a row names; one that is not listed where parents are listed is a fault.</summary>
    public string? Parent(RowCells cells)
    {
        var id = cells.Id("parent");
        if (id is not null && ((Draft is not null && Pupil is null)
            || (Pupil?.Parents is { Count: > 0 } parents && !parents.ContainsKey(id))))
        {
            cells.Fail("parent", Reason.UnknownParent);
        }

        return id;
    }
}
