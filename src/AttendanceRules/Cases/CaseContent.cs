using AttendanceRules.Calendar;
using AttendanceRules.Json;
using AttendanceRules.Model;
using AttendanceRules.Packs.Schema;
using AttendanceRules.Problems;
using AttendanceRules.Records;

namespace AttendanceRules.Cases;

/// <summary>A case that has been read: records and checks.</summary>
/// <param name="Calendar">The school calendar.</param>
/// <param name="School">The school around the pupil, or that the case is about; null for none.</param>
/// <param name="Pupil">The pupil; null where the case is about the school.</param>
/// <param name="Checks">Its checks, at least one.</param>
internal sealed record CaseContent(SchoolCalendar Calendar, SchoolRecord? School, PupilRecord? Pupil, IReadOnlyList<JsonItem> Checks)
{
    /// <summary>Reads a case; null where it has mistakes, which have become problems.</summary>
    public static CaseContent? Read(RuleBook book, CaseHome home, JsonItem item, string calendarName, ProblemList problems)
    {
        var before = problems.ErrorCount;
        ObjectChecker.Check(item, ObjectSchema.Case, problems);
        var checks = item.List("check");
        foreach (var check in checks)
        {
            ObjectChecker.Check(check, ObjectSchema.Check, problems);
        }

        if (item["school"] is { } declared)
        {
            ObjectChecker.Check(declared, ObjectSchema.CaseSchool, problems);
        }

        var calendar = home.CalendarOf(calendarName, item["calendar"] ?? item, problems);
        if (item.Kind == JsonItemKind.Map && item["check"] is { Kind: JsonItemKind.List, Items.Count: 0 } none)
        {
            problems.Add("empty-check", none, "The case has no checks, so it cannot fail.", "Write at least one check.");
        }

        return problems.ErrorCount > before || calendar is null ? null : Read(book, item, calendar, checks, problems);
    }

    // A case with a school and no pupil of its own is about the school.
    private static CaseContent? Read(RuleBook book, JsonItem item, SchoolCalendar calendar, IReadOnlyList<JsonItem> checks,
        ProblemList problems)
    {
        var before = problems.ErrorCount;
        var (first, last) = (checks[0].Date("on")!.Value, checks.Max(c => c.Date("on")!.Value));
        var reader = new CaseRecord(book.Book, calendar, problems);
        var school = item["school"] is { } written ? reader.School(written, first, last) : null;
        var pupil = school is null || item.Has("pupil") || item.Has("register") ? reader.Read(item, first, last) : null;
        var parents = pupil is not null ? [pupil] : school!.Pupils;
        var reads = new CheckReader(book, [.. parents.SelectMany(p => p.Parents ?? []).Select(p => p.Id).Distinct(StringComparer.Ordinal)],
            problems);
        foreach (var check in checks)
        {
            reads.Read(check, calendar);
        }

        return problems.ErrorCount > before ? null : new CaseContent(calendar, school, pupil, checks);
    }
}
