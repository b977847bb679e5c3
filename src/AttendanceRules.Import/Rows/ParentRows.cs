using AttendanceRules.Import.Cells;
using AttendanceRules.Import.Drafts;
using AttendanceRules.Import.Rejects;
using AttendanceRules.Import.Sheets;

namespace AttendanceRules.Import.Rows;

/// <summary>Reads the parents of each pupil.</summary>
internal static class ParentRows
{
    public static void Read(Sheet sheet, SchoolInput input, SchoolDraft draft)
    {
        foreach (var row in sheet.Rows)
        {
            var cells = new RowCells(row, input.Dates);
            var pupil = draft.Find(cells.Required("pupil"));
            if (pupil is null)
            {
                cells.Fail("pupil", Reason.UnknownPupil);
            }

            cells.Required("parent");
            var id = cells.Id("parent");
            var (residesWith, responsible) = (cells.YesNo("residesWith"), cells.YesNo("responsible"));
            if (pupil is not null && id is not null)
            {
                Add(pupil, id, residesWith, responsible, cells);
            }

            draft.Reject(sheet.File, cells, pupil);
        }
    }

    // A parent whose row has a fault is a parent all the same: leaving one out would merge two people's paths.
    private static void Add(PupilDraft pupil, string id, bool? residesWith, bool? responsible, RowCells cells)
    {
        if (!pupil.Parents.TryGetValue(id, out var parent))
        {
            pupil.Parents[id] = parent = new ParentDraft();
        }

        if (!ParentDraft.Add(parent.ResidesWith, residesWith))
        {
            cells.Fail("residesWith", Reason.DuplicateParent);
        }

        if (!ParentDraft.Add(parent.IsResponsible, responsible))
        {
            cells.Fail("responsible", Reason.DuplicateParent);
        }
    }
}
