using AttendanceRules.Model.Pathways;
using AttendanceRules.Records;

namespace AttendanceRules.Tests.Properties;

/// <summary>
/// What is on record of a ladder on the plan's date, and since when its cycle runs, read from the rows of casework and the marks alone:
/// the plain twin of <c>LadderState</c>, <c>WatchState</c> and <c>Cycles</c>, which it never asks.
/// </summary>
internal sealed class StepTwin
{
    private static readonly string[] Unauthorised = ["G", "N", "O", "U"];
    private static readonly DateOnly[] Days = [.. PupilPlan.Years.SchoolDays(RuleBook.England.Catalogue.BankHolidays)];

    // What closes a round when improved: the step that opens the watch, its length, the number of sessions that would be too many, and the
    // steps that may have come in between.
    private static readonly Dictionary<string, (string Step, int Length, bool IsWeeks, int TooMany, string[] Later)[]> Closing =
        new(StringComparer.Ordinal)
    {
        ["absence"] = [("agreement", 18, false, 1, ["panel-letter"])],
        ["steps"] = [("step-three", 10, false, 1, ["step-four"])],
        ["school-escalation"] =
        [
            ("pastoral-support", 4, true, 2, ["attendance-panel", "school-contract", "start-fast-track", "refer-to-authority"]),
            ("attendance-panel", 4, true, 2, ["school-contract", "start-fast-track", "refer-to-authority"]),
            ("school-contract", 6, true, 2, ["start-fast-track", "refer-to-authority"]),
            ("start-fast-track", 12, true, 2, []),
        ],

        // A penalty notice ends the round on its own day. That an improved notice to improve does so too is left out: the twin then
        // believes more to be on record than is.
        ["enforcement"] = [("penalty-notice", 1, false, int.MaxValue, [])],
    };

    private readonly RuleBook book;
    private readonly PupilPlan plan;
    private readonly PathwayDeclaration pathway;
    private readonly string? parent;

    public StepTwin(RuleBook book, PupilPlan plan, PathwayDeclaration pathway, string? parent)
    {
        (this.book, this.plan, this.pathway, this.parent) = (book, plan, pathway, pathway.IsPerParent ? parent : null);
        CycleFrom = new DateOnly(2026, 8, 1);
        while (Closed(CycleFrom) is { } last)
        {
            CycleFrom = last.AddDays(1);
        }
    }

    public DateOnly CycleFrom { get; }

    /// <summary>The first and the latest day in the cycle on which the action was done; null: it was not.</summary>
    public (DateOnly First, DateOnly Latest)? On(string action) => On(action, CycleFrom, plan.On);

    private (DateOnly First, DateOnly Latest)? On(string action, DateOnly from, DateOnly to)
    {
        var days = plan.Casework!.Where(r => r.Action == action || book.Book.Actions[r.Action].Is.Contains(action, StringComparer.Ordinal))
            .Select(r => Counts(r, to)).OfType<DateOnly>().Where(d => d >= from).ToList();
        return days.Count == 0 ? null : (days.Min(), days.Max());
    }

    // Done on its date or, when it was arranged for another day, on that of its outcome; not when taken back, nor for a parent it does not
    // name.
    private DateOnly? Counts(CaseworkRow row, DateOnly on)
    {
        var action = book.Book.Actions[row.Action];
        var isKnown = row.Outcome is not null && (row.OutcomeDate ?? row.Date) <= on;
        var counts = row.Due is null ? row.Date : isKnown ? row.OutcomeDate ?? row.Date : (DateOnly?)null;
        var isAbout = parent is null || row.Parent == parent || (row.Parent is null && !action.IsLegal);
        return isAbout && counts <= on && !(isKnown && action.Undoing.Contains(row.Outcome!)) ? counts : null;
    }

    private DateOnly? Closed(DateOnly from)
    {
        foreach (var (step, length, isWeeks, tooMany, later) in Closing.GetValueOrDefault(pathway.Id) ?? [])
        {
            if (On(step, from, plan.On) is not var (opened, _) || End(opened, length, isWeeks, step) is not { } end || end >= plan.On)
            {
                continue;
            }

            var missed = plan.Marks.Count(m => m.Date > opened && m.Date <= end && Unauthorised.Contains(m.Code, StringComparer.Ordinal));
            if (missed < tooMany && !later.Any(l => On(l, from, end.AddDays(1)) is not null))
            {
                return end;
            }
        }

        return null;
    }

    // The opening day counts. Weeks end on the last school day before the same weekday so many weeks on, weeks without school left out.
    private static DateOnly? End(DateOnly opened, int length, bool isWeeks, string step)
    {
        if (step == "penalty-notice")
        {
            return opened;
        }

        if (!isWeeks)
        {
            return Days.Where(d => d >= opened).Skip(length - 1).Select(d => (DateOnly?)d).FirstOrDefault();
        }

        var mondays = Days.Select(Monday).Distinct().Where(m => m > opened).Skip(length - 1).ToList();
        return mondays.Count == 0 ? null : Days.Last(d => d < mondays[0].AddDays(opened.DayNumber - Monday(opened).DayNumber));
    }

    private static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
}
