using AttendanceRules.Advice;
using AttendanceRules.Calendar;
using AttendanceRules.Records;

namespace AttendanceRules.Tests.Schools;

/// <summary>A small made-up pack about a school, and a school of a few pupils in the autumn of 2026.</summary>
internal static class MadeBook
{
    private const string Pack = """
        "thresholds": { "few": { "title": "Few", "unit": "pupils", "permits": "free", "values": [ { "from": "2026-08-01", "value": 2 } ] },
                        "rate": { "title": "Rate", "unit": "money", "values": [ { "from": "2026-08-01", "value": 225 } ] },
                        "gapLimit": { "title": "Gap", "unit": "percent", "values": [ { "from": "2026-08-01", "value": 10 } ] } },
        "facts": { "missed": { "count": "sessions", "of": "absence", "in": "school year" },
          "lower": { "gap": "attendance", "in": "school year", "by": [ "sex" ], "lower": "gapLimit", "least": "few" },
                   "away": { "count": "pupils", "of": "watched" }, "room": { "number": "places - away * 2" } },
        "questions": { "places": { "ask": "How many places?", "of": "school", "type": "number", "per": "school" },
                       "ethos": { "ask": "Is there an ethos?", "of": "school", "type": [ "red", "amber", "green" ], "per": "school",
                         "evidence": [ "Assemblies" ] },
                       "policy": { "ask": "Is there a policy?", "of": "governance", "type": [ "red", "amber", "green" ], "per": "school",
                         "evidence": [ "The policy" ] },
                       "area": { "ask": "Where?", "of": "school", "type": "text", "per": "school" },
                         "published": { "ask": "Is it published?", "of": "school", "type": "yes/no", "per": "school" } },
        "groups": { "watched": { "title": "Watched", "when": "missed >= 3", "publishedFrom": "12-01" } },
        "actions": { "talk": { "title": "Talk about | attendance <often>", "by": "school", "role": "tutors", "record": false,
          "servedBy": [ "mentor" ] }, "publish": { "title": "Publish it", "by": "school", "record": false },
                     "call": { "title": "Call", "by": "school", "to": "parents" }, "mentor": { "title": "A mentor", "by": "school",
                       "provider": "The service", "duration": "ten weeks", "chargeable": true, "cost": [ "rate" ], "record": false } },
        "rules": { "r.ethos": { "of": "school", "when": "ethos in ('red', 'amber')", "do": [ "talk" ] },
          "r.publish": { "of": "school", "when": "not published", "do": [ "publish" ] },
                   "r.call": { "when": "missed >= 3", "do": [ "call" ], "due": "2 school days" } },
        "reviews": { "self": { "title": "Self-evaluation", "ratings": [ "red", "amber", "green" ],
          "sections": [ { "id": "one", "title": "Ethos", "questions": [ "ethos", "policy" ] } ] } },
        "analyses": { "by-sex": { "title": "By sex", "by": "sex", "show": [ "attendance", "missed", "watched", "sessions" ],
          "least": "few" },
                      "by-day": { "title": "By day", "by": [ "weekday", "half day" ], "show": [ "absence" ] },
                        "by-code": { "title": "By code", "by": "code", "show": [ "sessions", "absence" ] } },
        "benchmarks": { "b": { "title": "Published", "period": "2025/26", "licence": "Licensed", "areaFrom": "area",
          "values": [ { "area": "X", "name": "Xshire", "figures": { "attendance": 94.125, "watched": 50, "other": 1 } },
          { "area": "Y", "figures": { "attendance": 90 } } ] } },
        "reports": { "board": { "title": "For the board", "for": "governance",
          "sections": [ { "title": "Parts", "show": [ "due", "overdue", "pupils of watched", "groups" ] } ] },
          "all": { "title": "Everything", "for": "school",
          "sections": [ { "title": "Parts", "show": [ "by-sex", "self", "groups", "cohorts", "benchmarks", "due", "overdue", "undecided",
          "unmet", "roles", "evidence", "pathways", "due of school", "pupils of watched" ] } ] } }
        """;

    public static RuleBook Book { get; } = Made.Book(Pack);

    /// <summary>Advice on a school whose pupils are each given by sex and the days missed.</summary>
    public static SchoolAdvice Advise(DateOnly day, IEnumerable<(string Id, string Sex, string[] Missed)> pupils,
        params (string Question, string Value)[] answers) =>
        Book.Advise(School(day, pupils, answers), day, new AdviceOptions { Facts = ["lower", "away", "room"] });

    public static SchoolRecord School(DateOnly day, IEnumerable<(string Id, string Sex, string[] Missed)> pupils,
        params (string Question, string Value)[] answers) =>
        new("made-up", Made.Autumn, pupils.Select(p => Pupil(day, p.Id, p.Sex, p.Missed)), [],
            answers.Select(a => new Answer(a.Question, a.Value)));

    private static PupilRecord Pupil(DateOnly day, string id, string sex, string[] missed)
    {
        var builder = PupilRecord.Build(id, Made.Autumn).Supplied(["sex"]).WithParents("A");
        var lines = missed.Select(m => m.Split(' ')).ToDictionary(w => w[0], w => (w[1], w[^1]), StringComparer.Ordinal);
        foreach (var date in Made.Autumn.SchoolDays(new HashSet<DateOnly>()).Where(d => d <= day))
        {
            var (am, pm) = lines.GetValueOrDefault(FormattableString.Invariant($"{date:yyyy-MM-dd}"), ("/", "\\"));
            builder.Mark(date, HalfDay.Morning, Code(am)).Mark(date, HalfDay.Afternoon, Code(pm));
        }

        return builder.Has("sex", sex).Create();
    }

    // A mark that could not be read.
    private static string Code(string written) => written == "?" ? "" : written;
}
