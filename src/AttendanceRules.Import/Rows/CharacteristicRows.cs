using AttendanceRules.Catalogues;
using AttendanceRules.Import.Cells;
using AttendanceRules.Import.Drafts;
using AttendanceRules.Import.Rejects;
using AttendanceRules.Import.Sheets;

namespace AttendanceRules.Import.Rows;

/// <summary>Reads characteristics over periods.</summary>
internal static class CharacteristicRows
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

            var name = cells.Required("name");
            var form = default(AnswerForm);
            if (input.Vocabulary.Characteristics?.TryGetValue(name, out form) is false)
            {
                cells.Fail("name", Reason.UnknownCharacteristic);
            }

            // Of a row that names pupil and characteristic something is known: that it is not plainly absent.
            var isNamed = cells.Fault is null;
            cells.Required("value");
            var value = cells.Value("value", form);
            var key = new CharacteristicKey(name, cells.Date("from"), cells.Date("to"), cells.Date("known"));
            if (key.To < key.From)
            {
                cells.Fail("to", Reason.EndsBeforeItBegins);
            }

            if (cells.Fault is null)
            {
                draft.SuppliedCharacteristics.Add(name);
            }

            if (isNamed && !pupil!.Characteristics.Add(key, cells.Fault is null ? value : RowCells.Unknown))
            {
                cells.Fail("value", Reason.OtherCharacteristic);
            }

            draft.Reject(sheet.File, cells, pupil);
        }
    }
}
