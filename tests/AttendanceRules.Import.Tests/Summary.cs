using System.Text;
using AttendanceRules.Records;

namespace AttendanceRules.Import.Tests;

/// <summary>A school as text, so that two can be compared whole. Notices name row numbers and are left out where rows are moved.</summary>
internal static class Summary
{
    public static string Of(SchoolRecord school, bool withNotices = true)
    {
        var text = new StringBuilder(school.Id).AppendLine();
        text.AppendJoin('\n', school.Calendar.Terms.Select(t => $"{t.From:O} {t.To:O} {string.Join(' ', t.HalfTermBreaks)}")).AppendLine();
        Add(text, school.Casework, school.Answers);
        foreach (var pupil in school.Pupils)
        {
            text.AppendLine(
                $"# {pupil.Id} {pupil.DateOfBirth:O} {pupil.YearGroup} {pupil.YearGroupOn:O} {pupil.Admitted:O} {pupil.Left:O}");
            text.AppendJoin('\n', pupil.Marks).AppendLine();
            Add(text, pupil.Casework, pupil.Answers);
            text.AppendJoin('\n', pupil.Parents ?? []).AppendLine();
            text.AppendJoin('\n', pupil.Characteristics).AppendLine();
            text.AppendJoin(',', pupil.SuppliedCharacteristics).AppendLine();
            text.AppendLine(withNotices ? string.Join('\n', pupil.Notices) : $"{pupil.Notices.Count}");
        }

        return text.ToString();
    }

    private static void Add(StringBuilder text, IReadOnlyList<CaseworkRow>? casework, IReadOnlyList<Answer> answers)
    {
        text.AppendLine(casework is null ? "no casework"
            : string.Join('\n', casework.Select(r =>
            $"{r with { Values = new Dictionary<string, string>() }} {string.Join(';', r.Values)}")));
        text.AppendJoin('\n', answers).AppendLine();
    }
}
