using System.Globalization;
using System.Text.Json.Nodes;
using AttendanceRules.Calendar;
using AttendanceRules.Impacts;
using AttendanceRules.Problems;

namespace AttendanceRules.CaseDrafts;

/// <summary>The records of a drafted case, as a case writes them.</summary>
/// <param name="Plan">What is on record.</param>
/// <param name="IsOfSchool">True: the case is about the school.</param>
internal sealed record DraftRecord(WitnessPlan Plan, bool IsOfSchool)
{
    // A code that no pack knows may be of any class (S6).
    private const string Unreadable = "?";

    // In a case this is a session at which the pupil is present, whatever the base pack calls that.
    private const string Present = "/";

    /// <summary>What of the plan is not known: the part is about it; null: everything is known.</summary>
    public string? Unknown { get; init; }

    public JsonObject Write(WitnessTime time)
    {
        var lines = Plan.Parts.Values.OrderBy(p => p.About, StringComparer.Ordinal)
            .SelectMany(p => p.InCase(time).Select(l => (l.Member, l.Line, IsUnknown: p.About == Unknown))).ToList();
        var pupil = new JsonObject();
        foreach (var (_, line, isUnknown) in lines.Where(l => l.Member == "pupil"))
        {
            var (name, value) = line.Split('=', 2) is [var n, var v] ? (n, v) : (line, "");
            pupil[name] = isUnknown ? "unknown" : int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture,
                out var number) ? number : value;
        }

        if (!pupil.ContainsKey("year"))
        {
            pupil["year"] = WitnessPart.UsualYear;
        }

        pupil["parents"] = new JsonArray(WitnessPlan.Parent);
        var register = new JsonArray([.. Marks(time).Select(m => (JsonNode)m)]);
        var answers = Answers("answers");
        var isCaseworkUnknown = lines.Exists(l => l.Member == "casework" && l.IsUnknown);
        var casework = isCaseworkUnknown ? null
            : new JsonArray([.. lines.Where(l => l.Member == "casework").Select(l => (JsonNode)l.Line)]);
        var of = new JsonObject { ["pupil"] = pupil };
        Add(of, "register", register);
        Add(of, "answers", answers);
        if (isCaseworkUnknown || casework!.Count > 0)
        {
            of["casework"] = casework;
        }

        var school = new JsonObject();
        Add(school, "answers", Answers("school"));
        if (IsOfSchool)
        {
            school["pupils"] = new JsonArray(of);
        }

        return IsOfSchool ? new JsonObject { ["school"] = school }
            : school.Count == 0 ? of : new JsonObject([.. of.ToList().Select(m => Moved(of, m.Key)), KeyValuePair.Create("school",
                (JsonNode?)school)]);

        JsonArray Answers(string member) => [.. lines.Where(l => l.Member == member && !l.IsUnknown).Select(l => (JsonNode)l.Line)];
    }

    private static KeyValuePair<string, JsonNode?> Moved(JsonObject from, string name)
    {
        var value = from[name];
        from.Remove(name);
        return KeyValuePair.Create(name, value);
    }

    private static void Add(JsonObject item, string name, JsonArray list)
    {
        if (list.Count > 0)
        {
            item[name] = list;
        }
    }

    // The runs come one after another and end on the day; what is before them in the school year has the code of the rest.
    private IEnumerable<string> Marks(WitnessTime time)
    {
        if (Plan.Parts.Values.FirstOrDefault(p => p is { Code: not null, Sessions: 0 }) is { } rest)
        {
            yield return $"{IsoDate.Text(time.YearFrom)}..{IsoDate.Text(time.AsOf)} {Code(rest, false)}";
        }

        var codes = new SortedDictionary<(DateOnly Day, HalfDay Half), string>();
        var at = time.Sessions.Count - 1;
        foreach (var run in Plan.Parts.Values.Where(p => p is { Code: not null, Sessions: > 0 })
            .OrderBy(p => p.About, StringComparer.Ordinal))
        {
            for (var i = 0; i < run.Sessions && at >= 0; i++, at--)
            {
                codes[time.Sessions[at]] = Code(run, i == 0 && run.About == Unknown);
            }
        }

        foreach (var day in codes.GroupBy(c => c.Key.Day))
        {
            var halves = day.ToDictionary(c => c.Key.Half, c => c.Value);
            var words = Enumerable.Range(0, time.SessionsPerDay).Select(i => halves.GetValueOrDefault((HalfDay)i, Present)).ToArray();
            yield return $"{IsoDate.Text(day.Key)} {string.Join(' ', words.Distinct(StringComparer.Ordinal).Count() == 1 ? words[..1]
                : words)}";
        }
    }

    private static string Code(WitnessPart part, bool isUnknown) => isUnknown ? Unreadable
        : part.MinutesLate is { } late ? string.Create(CultureInfo.InvariantCulture, $"{part.Code}({late})") : part.Code!;
}
