using AttendanceRules.Calendar;
using AttendanceRules.Json;
using AttendanceRules.Packs.Json;
using AttendanceRules.Packs.Schema;
using AttendanceRules.Problems;

namespace AttendanceRules.Packs.Binding;

/// <summary>
/// Reads which sessions a school day has and which weekdays a school week has. One pack says each, and no pack goes without.
/// </summary>
internal sealed class SchoolWeekBinder(IReadOnlyList<PackFiles> packs, ProblemList problems)
{
    private static readonly SchoolWeek Example = SchoolWeek.MondayToFriday;

    private readonly HashSet<string> subjects =
        packs.SelectMany(p => p.Each(PackSection.Subjects)).Select(s => s.Name).ToHashSet(StringComparer.Ordinal);

    /// <summary>The school week; null where a mistake has become a problem, or no pack is a base.</summary>
    /// <param name="isBased">Whether some pack is a nation's base; without one that is what has to be mended first.</param>
    public SchoolWeek? Read(bool isBased)
    {
        var day = BaseMember.Read(packs, "schoolDay", () => ObjectSchema.SchoolDay, isBased,
            () => $"Add to the base pack, with sessions of your own: \"schoolDay\": {{ \"sessions\": [ {string.Join(", ",
                Example.Sessions.Select(s => $"{{ \"id\": \"{s.Id}\", \"title\": \"{s.Title}\" }}"))} ] }}.", problems);
        var week = BaseMember.Read(packs, "schoolWeek", () => ObjectSchema.SchoolWeek, isBased,
            () => $"Add to the base pack, with days of your own: \"schoolWeek\": {{ \"begins\": \"{Example.Begins}\", "
            + $"\"days\": [ {Names(Example.Days)} ], \"workingDays\": [ {Names(Example.WorkingDays)} ] }}.", problems);
        var sessions = day is null ? null : Sessions(day);
        if (week is null)
        {
            return null;
        }

        var (begins, days, workingDays) = (Weekday(week["begins"]!, problems), Weekdays(week, "days"), Weekdays(week, "workingDays"));
        return sessions is null || begins is null || days is null || workingDays is null ? null
            : new SchoolWeek(sessions, begins.Value, days, workingDays);
    }

    private static string Names(IEnumerable<DayOfWeek> days) => string.Join(", ", days.Select(d => $"\"{d}\""));

    private List<SchoolSession>? Sessions(JsonItem day)
    {
        var sessions = new List<SchoolSession>();
        foreach (var at in day.List("sessions"))
        {
            if (!ObjectChecker.Check(at, () => ObjectSchema.Session, problems))
            {
                return null;
            }

            var session = new SchoolSession(at.String("id")!, at.String("title")!)
            {
                Present = at.String("present"), Absent = at.String("absent"), Subject = at.String("subject"),
                Minutes = int.TryParse(at["minutes"]?.Text, System.Globalization.NumberStyles.None,
                    System.Globalization.CultureInfo.InvariantCulture, out var minutes) && minutes > 0 ? minutes : null,
            };
            if (session.Id.Length == 0 || session.Id.Contains(' ', StringComparison.Ordinal) || sessions.Exists(s => s.Id == session.Id))
            {
                problems.Add("bad-session", at["id"]!, $"'{session.Id}' cannot be the id of this session.",
                    "Write one word that no other session has.");
                return null;
            }

            if (session.Subject is { } subject && !subjects.Contains(subject))
            {
                problems.Add("unknown-subject", at["subject"]!, $"No pack declares the subject '{subject}'.",
                    Nearest.Suggest(subject, subjects) ?? $"Declare it: \"subjects\": {{ \"{subject}\": {{ \"title\": … }} }}.");
                return null;
            }

            if (session.Minutes is null && at["minutes"] is { } said)
            {
                problems.Add("bad-number", said, $"'{said.Text}' is not a number of minutes.", "Write a whole number above 0.");
                return null;
            }

            sessions.Add(session);
        }

        if (sessions.Count == 0 || sessions.Count > SchoolWeek.MostSessions)
        {
            problems.Add("bad-session", day["sessions"] ?? day, $"A school day has {sessions.Count} sessions here.",
                $"Name at least one session, and at most {SchoolWeek.MostSessions}.");
            return null;
        }

        return sessions;
    }

    private List<DayOfWeek>? Weekdays(JsonItem week, string member)
    {
        var (days, isRead) = (new List<DayOfWeek>(), true);
        var written = week.List(member);
        foreach (var at in written)
        {
            if (Weekday(at, problems) is { } day)
            {
                days.Add(day);
            }
            else
            {
                isRead = false;
            }
        }

        if (written.Count == 0)
        {
            problems.Add("bad-weekday", week[member]!, $"'{member}' names no weekday.", "Name at least one, for example Monday.");
        }

        return written.Count == 0 || !isRead ? null : days;
    }

    /// <summary>A weekday by its English name; null with a problem where it is none.</summary>
    public static DayOfWeek? Weekday(JsonItem at, ProblemList problems)
    {
        if (WeekdayNames.Read(at.Text) is { } weekday)
        {
            return weekday;
        }

        problems.Add("bad-weekday", at, $"'{at.Text}' is not a weekday.",
            Nearest.Suggest(at.Text, WeekdayNames.All) ?? "Write its English name, for example Monday.");
        return null;
    }
}
