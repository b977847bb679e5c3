using AttendanceRules.Advice;
using AttendanceRules.Import.Sheets;
using AttendanceRules.Import.Workbooks;
using AttendanceRules.Records;
using AttendanceRules.Vocabulary;

namespace AttendanceRules.Import;

/// <summary>
/// The steps that are due in a school as a sheet to be marked done. Filled in, it takes the place of the folder's <c>casework.csv</c> or
/// <c>casework.xlsx</c>: the casework already on record is in it, after the open steps.
/// </summary>
/// <remarks>
/// Columns: those of casework, with <c>what</c>, <c>who</c>, <c>dueBy</c> and <c>outcomes</c> for whoever fills it in. A row whose
/// <c>date</c> stays empty is not done. Where an action has outcomes, one of them goes into <c>outcome</c> once it is known. Rows of
/// casework that could not be used are not in the sheet.
/// </remarks>
public static class CaseworkSheet
{
    private static readonly string[] Columns = ["entry", "pupil", "parent", "action", SheetLayout.What, .. SheetLayout.BesideSteps, "date",
        "outcome", "due", "until", "outcomeDate", "for", "values", "known"];

    /// <summary>Writes the sheet as CSV: what is due, the school's own steps first, by urgency; then what is on record.</summary>
    /// <param name="school">The school's records.</param>
    /// <param name="advice">Advice on the school, whose agenda is written.</param>
    /// <param name="book">The book that gave the advice.</param>
    /// <param name="writer">Where to write; stays open.</param>
    /// <exception cref="ImportException">Casework was not supplied: the sheet would say that nothing else was done.</exception>
    /// <example><code>
    /// var school = SchoolFolder.Read("seeds/school", ImportVocabulary.Of(book));
    /// CaseworkSheet.Write(school, book.Advise(school, new DateOnly(2026, 11, 20)), book, Console.Out);
    /// </code></example>
    public static void Write(SchoolRecord school, SchoolAdvice advice, RuleBook book, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        foreach (var row in Rows(school, advice, book))
        {
            CsvWriter.WriteHarmless(writer, row);
        }
    }

    /// <summary>Writes the same sheet as a workbook of Excel.</summary>
    /// <param name="school">The school's records.</param>
    /// <param name="advice">Advice on the school, whose agenda is written.</param>
    /// <param name="book">The book that gave the advice.</param>
    /// <param name="stream">Where to write; stays open.</param>
    /// <exception cref="ImportException">Casework was not supplied: the sheet would say that nothing else was done.</exception>
    public static void WriteWorkbook(SchoolRecord school, SchoolAdvice advice, RuleBook book, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        WorkbookSheet.Write(stream, SheetLayout.Casework.Name, Rows(school, advice, book));
    }

    private static List<string?[]> Rows(SchoolRecord school, SchoolAdvice advice, RuleBook book)
    {
        ArgumentNullException.ThrowIfNull(school);
        ArgumentNullException.ThrowIfNull(advice);
        ArgumentNullException.ThrowIfNull(book);
        if (school.Casework is null || school.Pupils.Any(p => p.Casework is null))
        {
            throw new ImportException("The school has no casework, and a sheet would say that nothing else was done. "
                + "Put a casework.csv into the folder; with its header alone it says that nothing was done.");
        }

        var actions = book.Catalogue.Actions.ToDictionary(a => a.Name, StringComparer.Ordinal);
        var rows = new List<string?[]> { Columns };

        // The school fills it in, so its own steps come first. An outcome that is asked for is filled in beside its own step, further down.
        foreach (var due in advice.Agenda.Where(d => actions.TryGetValue(d.Action.Action, out var named) && named.IsRecorded)
            .OrderBy(d => d.Action.Stakeholder != SubjectKind.School.ToWord()))
        {
            var action = due.Action;
            rows.Add([null, due.Subject, action.Parent, action.Action, action.Title, action.Role ?? action.Stakeholder,
                CsvWriter.Day(action.Due), string.Join(", ", actions[action.Action].Outcomes), null, null, null, null, null, null, null,
                null]);
        }

        foreach (var (id, c) in school.Casework.Select(c => ("", c)).Concat(school.Pupils.SelectMany(p => p.Casework!.Select(c =>
            (p.Id, c)))))
        {
            var title = actions.TryGetValue(c.Action, out var known) ? known.Title : "";
            rows.Add([c.Entry, id, c.Parent, c.Action, title, "", "", "", CsvWriter.Day(c.Date), c.Outcome, CsvWriter.Day(c.Due),
                CsvWriter.Day(c.Until), CsvWriter.Day(c.OutcomeDate), CsvWriter.Span(c.For), CsvWriter.Values(c.Values),
                CsvWriter.Day(c.Known)]);
        }

        return rows;
    }
}
