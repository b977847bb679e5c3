namespace AttendanceRules.Import.Sheets;

/// <summary>The columns of one kind of file, and the member of the one-file form with the same rows.</summary>
internal sealed record SheetLayout(string Name, string[] Required, string[] Optional, string[] ReadPast)
{
    public static readonly SheetLayout Pupils = new("pupils", ["pupil"], ["dateOfBirth", "yearGroup", "admitted", "left", "known"],
        []) { TakesCharacteristics = true };

    public static readonly SheetLayout Characteristics = new("characteristics", ["pupil", "name", "value"], ["from", "to", "known"], []);

    /// <summary>The column with strings of marks.</summary>
    public const string Marks = "marks";

    /// <summary>The column with the Monday of a string of ten marks.</summary>
    public const string WeekStart = "weekStart";

    /// <summary>The column with the first date of a string of two marks a date.</summary>
    public const string From = "from";

    public static readonly SheetLayout Register = new(
        "register", ["pupil", "date", "session", "code"], ["minutesLate", "subject", "known"], ["comment"])
        { Strings = [Marks, WeekStart, From] };

    /// <summary>The column of a sheet of steps to be marked done with what is to be done.</summary>
    public const string What = "what";

    /// <summary>The columns of such a sheet that are for whoever fills it in.</summary>
    public static readonly string[] BesideSteps = ["who", "dueBy", "outcomes"];

    public static readonly SheetLayout Casework = new(
        "casework", ["pupil", "date", "action"],
        ["entry", "parent", "due", "until", "outcome", "outcomeDate", "for", "values", "known", What], ["note", .. BesideSteps]);

    public static readonly SheetLayout Parents = new("parents", ["pupil", "parent"], ["residesWith", "responsible"], ["known"]);

    /// <summary>The column of an answer sheet with the question's wording.</summary>
    public const string Ask = "ask";

    /// <summary>The columns of an answer sheet that are for whoever fills it in.</summary>
    public static readonly string[] Beside = ["answeredBy", "choices", "decides"];

    public static readonly SheetLayout Answers =
        new("answers", ["pupil", "question", "answer"], ["parent", "date", "known", Ask], Beside);

    public static readonly SheetLayout[] Layouts = [Pupils, Characteristics, Register, Casework, Parents, Answers];

    /// <summary>True when any further column is a characteristic of that name.</summary>
    public bool TakesCharacteristics { get; init; }

    /// <summary>Columns of registers that hold strings of marks.</summary>
    public string[] Strings { get; private init; } = [];

    /// <summary>Names of all columns, those that need not be there after those that must.</summary>
    public IEnumerable<string> All => [.. Required, .. Optional, .. ReadPast, .. Strings];

    public string File => Name + ".csv";

    /// <summary>The same as a workbook, where people fill it in.</summary>
    public string Workbook => Name + ".xlsx";

    public bool Reads(string column) => Array.IndexOf(Required, column) >= 0 || Array.IndexOf(Optional, column) >= 0;

    public bool Names(string column) => Reads(column) || Array.IndexOf(ReadPast, column) >= 0 || Array.IndexOf(Strings, column) >= 0;
}
