using AttendanceRules.Catalogues;
using AttendanceRules.Import.Cells;
using AttendanceRules.Import.Drafts;
using AttendanceRules.Import.Rejects;
using AttendanceRules.Import.Sheets;
using AttendanceRules.Records;

namespace AttendanceRules.Import.Rows;

/// <summary>Reads casework; a row without a pupil is the school's.</summary>
internal static class CaseworkRows
{
    public static void Read(Sheet sheet, SchoolInput input, SchoolDraft draft)
    {
        draft.HasCasework = true;
        foreach (var row in sheet.Rows.Where(r => !IsOpen(r)))
        {
            var cells = new RowCells(row, input.Dates);
            var subject = Subject.Of(cells, draft);
            var parsed = Parse(cells, subject, input.Vocabulary);
            if (cells.Fault is null)
            {
                subject.Draft!.Casework.Add(new CaseworkDraft(cells.Number, parsed));
            }

            draft.Reject(sheet.File, cells, subject.Pupil);
        }

        foreach (var subject in draft.Pupils.Append(draft.School))
        {
            subject.SettledCasework = EntryStates.Settle(
                subject.Casework, (number, column) => draft.Reject(sheet.File, number, new CellFault(column, Reason.OtherState),
                    subject as PupilDraft));
        }
    }

    // A step of a sheet that nobody has marked as done says nothing.
    private static bool IsOpen(SheetRow row) => row.Fault is null && row[SheetLayout.What].Length > 0 && row["date"].Length == 0
        && row["outcome"].Length == 0;

    private static CaseworkRow Parse(RowCells cells, Subject subject, ImportVocabulary vocabulary)
    {
        var row = new CaseworkRow(cells.RequiredDate("date") ?? default, cells.Required("action"))
        {
            Entry = cells.Id("entry"),
            Parent = subject.Parent(cells),
            Due = cells.Date("due"),
            Until = cells.Date("until"),
            Outcome = cells.TextOrNull("outcome"),
            OutcomeDate = cells.Date("outcomeDate"),
            For = cells.Span("for"),
            Values = Values(cells),
            Known = cells.Date("known"),
        };
        if (vocabulary.Actions is { } actions)
        {
            Check(cells, row, subject, actions);
        }

        return row;
    }

    private static SortedDictionary<string, string> Values(RowCells cells)
    {
        var values = NamedValues.Read(cells.Text("values"));
        if (values is null)
        {
            cells.Fail("values", Reason.BadValues);
        }

        return values ?? new SortedDictionary<string, string>(StringComparer.Ordinal);
    }

    private static void Check(RowCells cells, CaseworkRow row, Subject subject, IReadOnlyDictionary<string, ActionVocabulary> actions)
    {
        if (!actions.TryGetValue(row.Action, out var action))
        {
            cells.Fail("action", Reason.UnknownAction);
            return;
        }

        if (action.NeedsPupil && subject.Draft is not null && subject.Pupil is null)
        {
            cells.Fail("pupil", Reason.ActionOfPupil);
        }

        if (row.Outcome is not null && action.Outcomes?.Contains(row.Outcome) is false)
        {
            cells.Fail("outcome", Reason.UnknownOutcome);
        }

        if (row.Due is not null && action.Outcomes is { Count: 0 })
        {
            cells.Fail("due", Reason.DueWithoutOutcomes);
        }

        if (action.Values is { } forms)
        {
            CheckValues(cells, row, forms);
        }
    }

    private static void CheckValues(RowCells cells, CaseworkRow row, IReadOnlyDictionary<string, AnswerForm> forms)
    {
        foreach (var (name, value) in row.Values)
        {
            if (!forms.TryGetValue(name, out var form))
            {
                cells.Fail("values", Reason.UnknownValue);
            }
            else if (!form.Accepts(value))
            {
                cells.Fail("values", Reason.BadAnswer(form, "2026-11-20"));
            }
        }
    }
}
