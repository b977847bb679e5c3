namespace AttendanceRules.Tests.Facts;

/// <summary>
/// Unbroken runs of a class: what is not possible, closed or unmarked is passed over, anything else breaks; half a day breaks a run of days
/// (S19).
/// </summary>
internal static class RunTwin
{
    /// <summary>Length, first and last day of the run asked for; null: its window has no anchor. A length of 0 has no days.</summary>
    public static (int Length, DateOnly? First, DateOnly? Last)? Of(World world, PlainWindow window, string asked, RunForm form)
    {
        if (form.IsAtNotice)
        {
            if (world.Latest("notice") is not { } notice)
            {
                return null;
            }

            world = world.At(notice);
        }

        if (window.Sessions(world) is not { } sessions)
        {
            return null;
        }

        var contact = form.BrokenBy is null ? null : world.Latest(form.BrokenBy);
        var (runs, isOpen) = Runs(sessions.Where(m => !(m.Date <= contact)), asked, form.OfDays);
        var open = isOpen ? runs[^1] : null;
        runs = [.. runs.Where(r => r.Count >= form.AtLeast)];
        var run = form.Which switch
        {
            "longest" => runs.MaxBy(r => r.Count),
            "latest" => runs.LastOrDefault(),
            _ => open is not null && open.Count >= form.AtLeast ? open : null,
        };
        return run is null ? (0, null, null) : (run.Count, run[0], run[^1]);
    }

    /// <summary>The days of each run in turn, and whether the last is still going on.</summary>
    public static (List<List<DateOnly>> Runs, bool IsOpen) Runs(IEnumerable<WorldMark> sessions, string asked, bool ofDays)
    {
        var (runs, isOpen) = (new List<List<DateOnly>>(), false);
        var possible = sessions.Where(m => PlainCodes.IsPossible(m.Code));
        var steps = ofDays
            ? possible.GroupBy(m => m.Date).Select(d => (Date: d.Key, IsIn: d.All(m => PlainCodes.IsIn(asked, m.Code))))
            : possible.Select(m => (m.Date, IsIn: PlainCodes.IsIn(asked, m.Code)));
        foreach (var (date, isIn) in steps)
        {
            if (isIn && isOpen)
            {
                runs[^1].Add(date);
            }
            else if (isIn)
            {
                runs.Add([date]);
            }

            isOpen = isIn;
        }

        return (runs, isOpen);
    }
}
