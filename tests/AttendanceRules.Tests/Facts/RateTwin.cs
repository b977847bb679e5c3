using AttendanceRules.Model.Values;

namespace AttendanceRules.Tests.Facts;

/// <summary>
/// A class over possible sessions or over a second class, in per cent; none where there is nothing to divide by (S3, S5, S14).
/// </summary>
internal static class RateTwin
{
    public static Ratio? Of(World world, PlainWindow window, RateForm form)
    {
        if ((form.Highest ?? form.Lowest) is { } extreme)
        {
            if (extreme.Find(world) is not { } stretch)
            {
                return null;
            }

            var days = world.Time.Days.Where(d => d <= world.On && stretch.Contains(d));
            var values = days.Select(d => Once(world.At(d), window, form)).OfType<Ratio>().ToList();
            return values.Count == 0 ? null : form.Highest is null ? values.Min() : values.Max();
        }

        return Once(world, window, form);
    }

    private static Ratio? Once(World world, PlainWindow window, RateForm form)
    {
        if (form.IsAtLetter)
        {
            if (world.Latest("letter") is not { } letter)
            {
                return null;
            }

            world = world.At(letter);
        }

        if (window.Sessions(world) is not { } sessions)
        {
            return null;
        }

        long a = sessions.Count(m => PlainCodes.IsIn(form.Of, m.Code));
        long b = sessions.Count(m => PlainCodes.IsIn(form.Over ?? "possible", m.Code));
        if (b == 0)
        {
            return null;
        }

        // The nearest multiple of the step, halves up: as many steps as fit into the rate and half a step.
        return form.Step == 0 ? new Ratio(100 * a, b) : new Ratio(((20_000 * a) + (b * form.Step)) / (2 * b * form.Step) * form.Step, 100);
    }
}
