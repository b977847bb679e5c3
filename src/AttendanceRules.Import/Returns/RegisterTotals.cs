using AttendanceRules.Calendar;
using AttendanceRules.Records;

namespace AttendanceRules.Import.Returns;

/// <summary>
/// Counts a pupil's sessions over a term as the packs class them; of several marks for a session the one known last counts.
/// </summary>
internal static class RegisterTotals
{
    private static readonly string[] Absence = ["authorised", "unauthorised"];
    private static readonly string[] Attending = ["present", "approvedActivity"];

    public static PupilTotals Of(PupilRecord pupil, DateSpan term, Func<string, DateOnly, string?> classOf)
    {
        var (possible, unclassed, absence) = (0, 0, new SortedDictionary<string, int>(StringComparer.Ordinal));
        var sessions = pupil.Marks.Where(m => term.Contains(m.Date) && !(m.Date < pupil.Admitted) && !(m.Date > pupil.Left))
            .GroupBy(m => (m.Date, m.Half));
        foreach (var mark in sessions.Select(s => s.MaxBy(m => m.Known ?? m.Date)!))
        {
            var type = classOf(mark.Code, mark.Date);
            unclassed += type is null ? 1 : 0;
            possible += Absence.Contains(type, StringComparer.Ordinal) || Attending.Contains(type, StringComparer.Ordinal) ? 1 : 0;
            if (Absence.Contains(type, StringComparer.Ordinal))
            {
                absence[mark.Code] = absence.GetValueOrDefault(mark.Code) + 1;
            }
        }

        return new PupilTotals(possible, absence) { Unclassed = unclassed };
    }
}
