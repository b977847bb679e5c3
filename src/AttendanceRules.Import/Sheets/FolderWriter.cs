using System.Globalization;
using System.Text.Json;
using AttendanceRules.Calendar;
using AttendanceRules.Import.Cells;
using AttendanceRules.Records;

namespace AttendanceRules.Import.Sheets;

/// <summary>Writes a school as a folder in the documented form.</summary>
internal sealed class FolderWriter(SchoolRecord school, string folder, YearGroups yearGroups)
{
    // Replaces a mark that nobody can read, and no pack knows it: when it is read again the session cannot be classed, as now.
    private const string Unreadable = "?";

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public void Write()
    {
        var files = new (string Name, bool IsNeeded, Action<TextWriter> Write)[]
        {
            ("school.json", true, School),
            ("calendar.json", !school.Calendar.IsInferred, Calendar),
            ("pupils.csv", true, Pupils),
            ("register.csv", true, Register),
            ("characteristics.csv", school.Pupils.Any(p => p.Characteristics.Count > 0), Characteristics),
            ("parents.csv", school.Pupils.Any(p => p.Parents is { Count: > 0 }), Parents),
            ("casework.csv", school.Casework is not null, Casework),
            ("answers.csv", school.Answers.Count > 0 || school.Pupils.Any(p => p.Answers.Count > 0), Answers),
        };
        if (files.Select(f => f.Name).Concat(SchoolFolder.AlsoRead).FirstOrDefault(n => File.Exists(Path.Combine(folder, n))) is { } there)
        {
            throw new ImportException($"There is a {there} in that folder already; nothing was written. Name another folder.");
        }

        CheckCasework();
        WriteWhole([.. files.Where(f => f.IsNeeded).Select(f => (f.Name, f.Write))]);
    }

    // Each file gets its name when all of them are whole: whoever is cut off leaves no half school.
    private void WriteWhole(List<(string Name, Action<TextWriter> Write)> files)
    {
        var isNew = !Directory.Exists(folder);
        Directory.CreateDirectory(folder);
        var (ending, named) = ($".{Guid.NewGuid():N}.part", new List<string>());
        try
        {
            foreach (var (name, write) in files)
            {
                using var writer = new StreamWriter(Path.Combine(folder, name + ending));
                write(writer);
            }

            foreach (var (name, _) in files)
            {
                File.Move(Path.Combine(folder, name + ending), Path.Combine(folder, name));
                named.Add(name);
            }
        }
        catch
        {
            files.ForEach(f => File.Delete(Path.Combine(folder, f.Name + ending)));
            named.ForEach(n => File.Delete(Path.Combine(folder, n)));
            if (isNew && !Directory.EnumerateFileSystemEntries(folder).Any())
            {
                Directory.Delete(folder);
            }

            throw;
        }
    }

    // A file of casework says of everybody whom it does not name that nothing was done; none says that it is not known.
    private void CheckCasework()
    {
        var unknown = school.Pupils.Count(p => p.Casework is null);
        if (unknown == (school.Casework is null ? school.Pupils.Count : 0))
        {
            return;
        }

        string[] whom = [.. school.Casework is null ? ["the school"] : Array.Empty<string>(),
            .. unknown > 0 ? [Counted(unknown)] : Array.Empty<string>()];
        throw new ImportException(
            $"What was done is not known of {string.Join(" and ", whom)}, and a folder can say so of all or of nobody; nothing was "
                + "written. Supply the casework of all, or leave out that of all.");
    }

    private string Counted(int unknown) => string.Create(
        CultureInfo.InvariantCulture, $"{unknown} of {school.Pupils.Count} pupil{(school.Pupils.Count == 1 ? "" : "s")}");

    private void School(TextWriter writer) => writer.Write(JsonSerializer.Serialize(
        school.Pupils.Select(p => p.YearGroupOn).FirstOrDefault(d => d is not null) is { } on
            ? new Dictionary<string, string>(StringComparer.Ordinal) { ["id"] = school.Id, ["yearGroupsOn"] = CsvWriter.Day(on) }
            : new Dictionary<string, string>(StringComparer.Ordinal) { ["id"] = school.Id },
        Indented) + "\n");

    private void Calendar(TextWriter writer)
    {
        static object Span(DateSpan span) => new { from = CsvWriter.Day(span.From), to = CsvWriter.Day(span.To) };
        writer.Write(JsonSerializer.Serialize(
            new
            {
                terms = school.Calendar.Terms.Select(t =>
                    new { from = CsvWriter.Day(t.From), to = CsvWriter.Day(t.To), halfTerms = t.HalfTermBreaks.Select(Span) }),
                closures = school.Calendar.Closures.Select(Span),
                bankHolidays = school.Calendar.BankHolidays.Select(d => CsvWriter.Day(d)),
                periods = school.Calendar.Periods
                    .Select(p => new { name = p.Name, from = CsvWriter.Day(p.Days.From), to = CsvWriter.Day(p.Days.To) }),
            },
            Indented) + "\n");
    }

    // A characteristic of which every row says nothing is supplied by its column.
    private void Pupils(TextWriter writer)
    {
        var supplied = school.Pupils.SelectMany(p => p.SuppliedCharacteristics).Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal).ToArray();
        CsvWriter.Write(writer, ["pupil", "dateOfBirth", "yearGroup", "admitted", "left", .. supplied]);
        foreach (var p in school.Pupils)
        {
            CsvWriter.Write(
                writer,
                [p.Id, CsvWriter.Day(p.DateOfBirth), p.YearGroup is { } year ? yearGroups.NameOf(year)
                    : "", CsvWriter.Day(p.Admitted), CsvWriter.Day(p.Left), .. supplied.Select(_ => "")]);
        }
    }

    private void Register(TextWriter writer)
    {
        // Half days have no subject.
        var hasSubjects = school.Pupils.Any(p => p.Marks.Any(m => m.Subject is not null));
        CsvWriter.Write(
            writer, ["pupil", "date", "session", "code", "minutesLate", "known", .. hasSubjects ? ["subject"] : Array.Empty<string>()]);
        foreach (var (p, m) in school.Pupils.SelectMany(p => p.Marks.Select(m => (p, m))))
        {
            CsvWriter.Write(
                writer, [p.Id, CsvWriter.Day(m.Date), HalfDays.Name(m.Half), m.Code.Length > 0 ? m.Code : Unreadable,
                    m.MinutesLate?.ToString(CultureInfo.InvariantCulture), CsvWriter.Day(m.Known),
                    .. hasSubjects ? [m.Subject] : Array.Empty<string?>()]);
        }
    }

    private void Characteristics(TextWriter writer)
    {
        CsvWriter.Write(writer, "pupil", "name", "value", "from", "to", "known");
        foreach (var (p, c) in school.Pupils.SelectMany(p => p.Characteristics.Select(c => (p, c))))
        {
            CsvWriter.Write(writer, p.Id, c.Name, c.Value, CsvWriter.Day(c.From), CsvWriter.Day(c.To), CsvWriter.Day(c.Known));
        }
    }

    private void Parents(TextWriter writer)
    {
        static string YesNo(bool? value) => value switch { true => "yes", false => "no", null => "" };
        CsvWriter.Write(writer, "pupil", "parent", "residesWith", "responsible");
        foreach (var (p, parent) in school.Pupils.SelectMany(p => (p.Parents ?? []).Select(parent => (p, parent))))
        {
            CsvWriter.Write(writer, p.Id, parent.Id, YesNo(parent.ResidesWith), YesNo(parent.IsResponsible));
        }
    }

    private void Casework(TextWriter writer)
    {
        CsvWriter.Write(writer, "entry", "pupil", "parent", "date", "action", "due", "until", "outcome", "outcomeDate", "for", "values",
            "known");
        foreach (var (id, c) in (school.Casework ?? []).Select(c => ("", c))
            .Concat(school.Pupils.SelectMany(p => (p.Casework ?? []).Select(c => (p.Id, c)))))
        {
            CsvWriter.Write(
                writer, c.Entry, id, c.Parent, CsvWriter.Day(c.Date), c.Action, CsvWriter.Day(c.Due), CsvWriter.Day(c.Until), c.Outcome,
                    CsvWriter.Day(c.OutcomeDate),
                CsvWriter.Span(c.For), CsvWriter.Values(c.Values), CsvWriter.Day(c.Known));
        }
    }

    private void Answers(TextWriter writer)
    {
        CsvWriter.Write(writer, "pupil", "parent", "question", "answer", "date", "known");
        foreach (var (id, a) in school.Answers.Select(a => ("", a)).Concat(school.Pupils.SelectMany(p => p.Answers.Select(a => (p.Id, a)))))
        {
            CsvWriter.Write(writer, id, a.Parent, a.Question, a.Value, CsvWriter.Day(a.Date), CsvWriter.Day(a.Known));
        }
    }
}
