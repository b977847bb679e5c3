using AttendanceRules.Model.Values;

namespace AttendanceRules.Tests.Facts;

/// <summary>The row that absence in the school year falls into, now or at the last checkpoint (S20).</summary>
internal static class BandTwin
{
    private static readonly PlainWindow Year = PlainWindow.All.First(w => w.Text == "school year");

    /// <summary>The value; null: none.</summary>
    public static string? Of(World world, BandForm form)
    {
        if (!form.HasCheckpoint)
        {
            return Row(world, form);
        }

        return Checkpoint(world) is { } day ? Row(world.At(day), form) : form.Before;
    }

    /// <summary>Since when the value holds; null: none.</summary>
    public static DateOnly? Since(World world, BandForm form)
    {
        if (form.HasCheckpoint)
        {
            return Checkpoint(world);
        }

        if (Row(world, form) is not { } now)
        {
            return null;
        }

        // The present unbroken stretch of school days, as for a rule (S13).
        var stretch = world.Time.Days.Where(d => d <= world.On).Reverse().TakeWhile(d => Row(world.At(d), form) == now);
        return stretch.Append(world.On).Min();
    }

    private static DateOnly? Checkpoint(World world)
    {
        var year = PlainTime.SchoolYear(world.On);
        return world.Time.HalfTerms.Select(h => world.Time.Days.Where(d => h.Contains(d)).Select(d => (DateOnly?)d).LastOrDefault())
            .Where(d => d <= world.On && d >= year.From).Max();
    }

    private static string? Row(World world, BandForm form)
    {
        if (RateTwin.Of(world, Year, new RateForm("absence")) is not { } rate || (form.IsDated && world.On < new DateOnly(2026, 8, 1)))
        {
            return null;
        }

        bool AtLeast(int limit) => rate >= Ratio.Of(limit);
        var isLate = form.IsDated && world.On >= BandForm.Change;
        var row = isLate ? (AtLeast(50) ? "red" : AtLeast(10) ? "amber" : null) : AtLeast(20) ? "red" : AtLeast(10) ? null : AtLeast(5)
            ? "amber" : "green";
        return row ?? form.Else ?? "none";
    }
}
