using AttendanceRules.Calendar;
using AttendanceRules.Import.Cells;
using AttendanceRules.Import.Drafts;
using AttendanceRules.Import.Rejects;
using AttendanceRules.Import.Sheets;

namespace AttendanceRules.Import.Rows;

/// <summary>Reads the list of pupils. A pupil whose row has a fault stays known, with what could be read.</summary>
internal static class PupilRows
{
    public static void Read(Sheet sheet, SchoolInput input, SchoolDraft draft)
    {
        foreach (var row in sheet.Rows)
        {
            draft.SuppliedCharacteristics.UnionWith(row.Columns.Characteristics);
            var cells = new RowCells(row, input.Dates);
            var isWhole = cells.Fault is null;
            var id = cells.Id("pupil");
            if (id is null)
            {
                cells.Fail("pupil", Reason.Empty);
                draft.Reject(sheet.File, cells, null);
                continue;
            }

            var known = draft.Find(id);
            if (known is not null)
            {
                cells.Fail("pupil", Reason.DuplicatePupil);
            }

            var pupil = known ?? draft.Add(id);
            Merge(pupil, cells, input.Vocabulary, isFirst: known is null, isWhole);
            draft.Reject(sheet.File, cells, pupil);
        }

        foreach (var pupil in draft.Pupils)
        {
            foreach (var (name, value) in pupil.Columns.Where(c => c.Value.Length > 0))
            {
                pupil.Characteristics.Add(new CharacteristicKey(name, null, null, pupil.CharacteristicsKnown), value);
            }
        }
    }

    // Rows of one pupil are merged so that their order does not matter: what they do not agree on is not known.
    private static void Merge(PupilDraft pupil, RowCells cells, ImportVocabulary vocabulary, bool isFirst, bool isWhole)
    {
        T? Agreed<T>(T? held, T? read)
            where T : struct => isFirst || EqualityComparer<T?>.Default.Equals(held, read) ? read : null;

        pupil.DateOfBirth = Agreed(pupil.DateOfBirth, isWhole ? cells.Date("dateOfBirth") : null);
        pupil.YearGroup = Agreed(pupil.YearGroup, isWhole ? Year(cells, vocabulary.YearGroups) : null);
        var (admitted, left) = isWhole ? Roll(cells) : (null, null);
        pupil.Admitted = Agreed(pupil.Admitted, admitted);
        pupil.Left = Agreed(pupil.Left, left);
        pupil.CharacteristicsKnown = Agreed(pupil.CharacteristicsKnown, isWhole ? cells.Date("known") : null);
        foreach (var name in cells.Columns.Characteristics)
        {
            var form = vocabulary.Characteristics?.GetValueOrDefault(name);
            var text = isWhole ? cells.Value(name, form) : RowCells.Unknown;
            pupil.Columns[name] = isFirst || string.Equals(pupil.Columns[name], text, StringComparison.Ordinal) ? text : RowCells.Unknown;
        }
    }

    private static int? Year(RowCells cells, YearGroups yearGroups)
    {
        var text = cells.Text("yearGroup");
        if (text.Length == 0)
        {
            return null;
        }

        if (yearGroups.NumberOf(text) is { } year)
        {
            return year;
        }

        cells.Fail("yearGroup", Reason.BadYearGroup(yearGroups));
        return null;
    }

    private static (DateOnly? Admitted, DateOnly? Left) Roll(RowCells cells)
    {
        var (admitted, left) = (cells.Date("admitted"), cells.Date("left"));
        if (left < admitted)
        {
            cells.Fail("left", Reason.LeftBeforeAdmitted);
            return (null, null);
        }

        return (admitted, left);
    }
}
