using AttendanceRules.Calendar;
using AttendanceRules.Records;

namespace AttendanceRules.Tests.Impacts;

/// <summary>Rules that write a letter from so many missed sessions on, and pupils who missed so many.</summary>
internal static class MissedSessions
{
    public static readonly DateOnly Day = new(2026, 10, 16);

    public const string Common = """
        "actions": { "letter": { "title": "Letter", "by": "school" } }
        """;

    public static RuleBook Limit(int limit) => Made.Book($$"""
        {{Common}},
            "thresholds": { "limit": { "title": "Limit", "unit": "sessions", "values": [ { "from": "2026-08-01", "value": {{limit}} } ] } },
        "facts": { "missed": { "title": "Sessions missed", "count": "sessions", "of": "unauthorised", "in": "school year" } },
        "rules": { "call": { "when": "missed >= limit", "do": [ "letter" ] } }
        """);

    public static SchoolRecord School(IReadOnlyList<PupilRecordBuilder> pupils) =>
        new("S1", Made.Autumn, pupils.Select(p => p.Create()), [], []);

    // The first sessions of the year are missed, then one has another code, then all are present.
    public static PupilRecordBuilder Pupil(string id, int missed, string then = "/")
    {
        var builder = PupilRecord.Build(id, Made.Autumn);
        var session = 0;
        foreach (var day in Made.Autumn.SchoolDays(new HashSet<DateOnly>()).Where(d => d <= Day))
        {
            foreach (var half in new[] { HalfDay.Morning, HalfDay.Afternoon })
            {
                builder.Mark(day, half, session < missed ? "O" : session == missed ? then : "/");
                session++;
            }
        }

        return builder;
    }
}
