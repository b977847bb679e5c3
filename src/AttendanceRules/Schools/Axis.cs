using AttendanceRules.Calendar;
using AttendanceRules.Evaluation;
using AttendanceRules.Evaluation.Facts;
using AttendanceRules.Model.Facts;
using AttendanceRules.Problems;

namespace AttendanceRules.Schools;

/// <summary>What the rows of an analysis are: parts of the pupils, or of their sessions.</summary>
/// <param name="Word">As the pack writes it.</param>
/// <param name="Title">For people.</param>
/// <param name="Pupils">What divides the pupils; null where sessions are divided, or nothing is.</param>
/// <param name="Week">The school week, in whose order weekdays and the sessions of a day are listed.</param>
internal sealed record Axis(string Word, string Title, Partition? Pupils, SchoolWeek Week)
{
    public const string Unknown = "unknown";

    private const string Code = "code";
    private const string SchoolWeeks = "week";
    private const string School = "school";

    /// <summary>Words for axes that are not names of the packs.</summary>
    public static readonly IReadOnlyDictionary<string, string> Words = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [School] = "School", ["weekday"] = "Day of the week", ["half day"] = "Half day", [Code] = "Code",
        [SchoolWeeks] = "Week from",
    };

    public bool IsOfSessions => Word is "weekday" or "half day" or Code or SchoolWeeks;

    /// <summary>Rows of one week each, named by its first day.</summary>
    public bool IsOfWeeks => Word == SchoolWeeks;

    /// <summary>All pupils are one part.</summary>
    public bool IsOfSchool => Word == School;

    /// <summary>Rows of one code each: what they hold is a share of all sessions, not of those with the code.</summary>
    public bool IsOfCodes => Word == Code;

    public string PartOf(EvaluationContext pupil) => Pupils is null ? "all pupils" : Pupils.PartOf(pupil) ?? Unknown;

    /// <summary>Time alone decides which sessions are in which part.</summary>
    public bool IsOfTime => IsOfSessions && !IsOfCodes;

    /// <summary>The number of the part of a session of a calendar, of an axis of time.</summary>
    public int PlaceOf(SchoolTime time, int session) => Word switch
    {
        "half day" => session - Week.FirstSessionOf(Week.DayOf(session)),
        SchoolWeeks => time.WeekOf(Week.DayOf(session)),
        _ => (int)time.DateOf(session).DayOfWeek,
    };

    /// <summary>What that part is called.</summary>
    public string PartOf(SchoolTime time, int session) => Word switch
    {
        "half day" => Week.SessionAt(session).Id,
        SchoolWeeks => IsoDate.Text(Week.FirstDayOf(time.DateOf(session))),
        _ => time.DateOf(session).DayOfWeek.ToString(),
    };

    private static int Place(IReadOnlyList<string> values, string value) => values.TakeWhile(v => v != value).Count();

    /// <summary>Parts in the order in which people expect them; what is not known comes last.</summary>
    public int Compare(string x, string y) => (x == Unknown).CompareTo(y == Unknown) is var last && last != 0 ? last : Word switch
    {
        "weekday" => Week.PlaceOf(Enum.Parse<DayOfWeek>(x)).CompareTo(Week.PlaceOf(Enum.Parse<DayOfWeek>(y))),
        "half day" => Week.PlaceOf(x).CompareTo(Week.PlaceOf(y)),
        _ when Pupils?.By is BandFact or DatedFact && Pupils.By.Choices is { } values => Place(values, x).CompareTo(Place(values, y)),
        _ => PartOrder.Instance.Compare(x, y),
    };
}
