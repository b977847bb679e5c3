using AttendanceRules.Advice;
using AttendanceRules.Model;

namespace AttendanceRules.Schools.Reports;

/// <summary>How many pupils are at a stage of a pathway, with a status; a pupil with several parents at one counts once.</summary>
/// <param name="Pathway">Id of the pathway.</param>
/// <param name="Stage">Id of the furthest stage on record.</param>
/// <param name="Status">The status.</param>
/// <param name="Pupils">How many.</param>
internal sealed record PathwayCounts(string Pathway, string Stage, PathwayStatus Status, int Pupils)
{
    /// <summary>All stages at which pupils are, in the order of the packs.</summary>
    public static IReadOnlyList<PathwayCounts> Of(Book book, SchoolAdvice advice)
    {
        var order = book.Pathways.SelectMany(p => p.Stages.Select(s => (p.Id, Stage: s.Id))).Distinct().ToList();
        return [.. advice.Pupils.SelectMany(p => p.Pathways.Where(w => w.Stage is not null)
                .Select(w => (w.Pathway, w.Stage, w.Status, p.Pupil)).Distinct())
            .GroupBy(w => (w.Pathway, w.Stage, w.Status)).OrderBy(g => order.IndexOf((g.Key.Pathway, g.Key.Stage!)))
            .ThenBy(g => g.Key.Status.ToWord(), StringComparer.Ordinal)
            .Select(g => new PathwayCounts(g.Key.Pathway, g.Key.Stage!, g.Key.Status, g.Count()))];
    }
}
