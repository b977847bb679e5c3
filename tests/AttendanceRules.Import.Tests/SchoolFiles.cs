using System.Globalization;
using AttendanceRules.Calendar;
using AttendanceRules.Catalogues;
using AttendanceRules.Records;

namespace AttendanceRules.Import.Tests;

/// <summary>A school folder that lives as long as the test.</summary>
internal sealed class SchoolFiles : IDisposable
{
    public const string Calendar =
        """{ "terms": [{ "from": "2026-09-01", "to": "2026-12-18", "halfTerms": [{ "from": "2026-10-26", "to": "2026-10-30" }] }] }""";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("school-");

    public SchoolFiles()
    {
        Write("school.json", """{ "id": "S1" }""");
        Write("calendar.json", Calendar);
        Write("pupils.csv", "pupil,dateOfBirth,yearGroup,admitted,left", "p1,2014-05-01,7,2025-09-01,", "p2,,R,,");
        Write("register.csv", "pupil,date,session,code", "p1,2026-09-02,AM,/", "p1,2026-09-02,PM,\\");
    }

    public string Path => folder.FullName;

    public static ImportVocabulary Vocabulary { get; } = new()
    {
        IsCode = (code, date) => code is "/" or "\\" or "N" or "L" or "X" or "I" or "Z" or "#" or "-"
            || (code == "J1" && date >= new DateOnly(2024, 8, 19)),
        FlagsOf = (code, _) => code switch { "#" or "-" => ["noSession"], "Z" => ["notOnRoll"], _ => [] },
        YearGroups = new YearGroups(Enumerable.Range(-2, 17).ToDictionary(
            n => n switch { -2 => "N1", -1 => "N2", 0 => "R", _ => n.ToString(CultureInfo.InvariantCulture) }, StringComparer.Ordinal)),
        BankHolidays = new HashSet<DateOnly> { new(2026, 10, 1) },
        Actions = new Dictionary<string, ActionVocabulary>(StringComparer.Ordinal)
        {
            ["call"] = new(new HashSet<string>(), new Dictionary<string, AnswerForm>(StringComparer.Ordinal)),
            ["meeting"] = new(new HashSet<string> { "held", "missed" }, new Dictionary<string, AnswerForm>(StringComparer.Ordinal)
            {
                ["target"] = AnswerForm.Text, ["place"] = AnswerForm.Text, ["agreedOn"] = AnswerForm.Date,
            }),
        },
        Questions = new Dictionary<string, QuestionVocabulary>(StringComparer.Ordinal) { ["engaged"] = new(true), ["has-policy"] =
            new(false) },
        Characteristics = new Dictionary<string, AnswerForm>(StringComparer.Ordinal) { ["socialWorker"] = AnswerForm.YesNo, ["ehcp"] =
            AnswerForm.YesNo },
    };

    /// <summary>A mark as day of the month, session and code.</summary>
    public static string Short(Mark mark) => $"{mark.Date:dd} {(mark.Half == HalfDay.Morning ? "AM" : "PM")} {mark.Code}";

    public SchoolFiles Write(string file, params string[] lines)
    {
        File.WriteAllText(System.IO.Path.Combine(Path, file), string.Join('\n', lines) + "\n");
        return this;
    }

    public SchoolFiles Without(string file)
    {
        File.Delete(System.IO.Path.Combine(Path, file));
        return this;
    }

    public SchoolRecord Read() => SchoolFolder.Read(Path, Vocabulary);

    public void Dispose() => folder.Delete(recursive: true);
}
