using AttendanceRules.Advice;
using AttendanceRules.Calendar;
using AttendanceRules.Problems;
using AttendanceRules.Records;
using AttendanceRules.Trusts;

namespace AttendanceRules.Tests.Trusts;

/// <summary>A small pack with steps of a school, a board and a federation, and three made-up schools in September 2026.</summary>
internal static class MadeTrust
{
    private const string Pack = """
        "stakeholders": { "federation": { "title": "The federation", "governs": true }, "friends": { "title": "Friends of the school" } },
        "thresholds": { "few": { "title": "Few", "unit": "pupils", "permits": "free",
          "values": [ { "from": "2026-08-01", "value": 2 } ] } },
        "facts": { "missed": { "count": "sessions", "of": "absence", "in": "school year" } },
        "questions": { "trained": { "ask": "Are staff trained?", "of": "governance", "type": "yes/no", "per": "school" },
                       "open": { "ask": "Is there a club?", "of": "school", "type": "yes/no", "per": "school" } },
        "groups": { "watched": { "title": "Watched", "when": "missed >= 3", "publishedFrom": "12-01" } },
        "actions": { "ring": { "title": "Ring", "by": "school", "kind": "safeguarding", "record": false },
                     "write": { "title": "Write", "by": "school" },
                     "club": { "title": "Open a club", "by": "school", "record": false },
                     "train": { "title": "Train staff", "by": "governance", "record": false },
                     "hear": { "title": "Hear the family", "by": "governance" },
                     "cake": { "title": "Bake a cake", "by": "friends", "record": false },
                     "visit": { "title": "Visit the school", "by": "federation", "record": false } },
        "rules": { "r.ring": { "when": "missed >= 4", "do": [ "ring" ] },
                   "r.write": { "when": "missed >= 3", "do": [ "write" ], "due": "2 school days" },
                   "r.hear": { "when": "missed >= 6", "do": [ "hear" ], "due": "2 school days" },
                   "r.club": { "of": "school", "when": "not open", "do": [ "club" ] },
                   "r.train": { "of": "school", "when": "not trained", "do": [ "train", "cake" ] },
                   "r.visit": { "of": "school", "when": "open", "do": [ "visit" ] } },
        "analyses": { "total": { "title": "Whole", "by": "school", "show": [ "attendance", "watched" ] },
                      "by-watched": { "title": "By group", "by": "watched", "show": [ "attendance" ], "least": "few" } },
        "reports": { "full": { "title": "Everything", "for": "governance",
          "sections": [ { "title": "Parts", "show": [ "total", "by-watched", "due" ] } ] },
                     "bare": { "title": "Bare", "for": "governance", "sections": [ { "title": "Parts", "show": [ "total" ] } ] },
                     "due": { "title": "Due", "for": "governance", "sections": [ { "title": "Parts", "show": [ "by-watched", "due" ] } ] } }
        """;

    private static readonly string[] Three = ["2026-09-03 I I", "2026-09-04 I /"];
    private static readonly string[] Four = ["2026-09-03 I I", "2026-09-04 I I"];
    private static readonly string[] Six = ["2026-09-03 I I", "2026-09-04 I I", "2026-09-07 I I"];

    public static RuleBook Book { get; } = Made.Book(Pack);

    /// <summary>A1 missed three sessions, A2 none; there is no club, and staff are not trained.</summary>
    public static SchoolRecord Alpha { get; } = School("alpha", [("A1", Three), ("A2", [])], ("open", "no"), ("trained", "no"));

    /// <summary>B1 missed four sessions, B2 three; nothing is answered, and two rows were not used.</summary>
    public static SchoolRecord Beta { get; } = School("beta", [("B1", Four), ("B2", Three)]);

    /// <summary>C1, its only pupil, missed six sessions; there is a club, and staff are not trained.</summary>
    public static SchoolRecord Gamma { get; } = School("gamma", [("C1", Six)], ("open", "yes"), ("trained", "no"));

    public static TrustAdvice Advise(DateOnly day, params SchoolRecord[] schools) => Book.AdviseTrust(schools, day);

    public static string[] Report(string report, DateOnly day, params SchoolRecord[] schools) =>
        Book.ReportOnTrust(report, [.. schools.Select(s => Book.Advise(s, day))]).Split('\n');

    private static SchoolRecord School(string id, IEnumerable<(string Id, string[] Missed)> pupils, params (string, string)[] answers)
    {
        RejectedRow Row(int row) => new() { File = "register.csv", Row = row, Column = "code", Reason = "No such code." };
        return new SchoolRecord(id, Made.Autumn, pupils.Select(p => Pupil(p.Id, p.Missed)), [],
            answers.Select(a => new Answer(a.Item1, a.Item2)), id == "beta" ? [Row(2), Row(3)] : []);
    }

    private static PupilRecord Pupil(string id, string[] missed)
    {
        var builder = PupilRecord.Build(id, Made.Autumn).WithParents("A");
        var lines = missed.Select(m => m.Split(' ')).ToDictionary(w => w[0], w => (w[1], w[2]), StringComparer.Ordinal);
        foreach (var date in Made.Autumn.SchoolDays(new HashSet<DateOnly>()).Where(d => d <= new DateOnly(2026, 9, 9)))
        {
            var (am, pm) = lines.GetValueOrDefault(FormattableString.Invariant($"{date:yyyy-MM-dd}"), ("/", "\\"));
            builder.Mark(date, HalfDay.Morning, am).Mark(date, HalfDay.Afternoon, pm);
        }

        return builder.Create();
    }
}
