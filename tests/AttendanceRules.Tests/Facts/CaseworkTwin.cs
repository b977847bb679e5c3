using AttendanceRules.Calendar;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Tests.Facts;

/// <summary>
/// What is on record of the letter: how often, when, how it ended, what it recorded, which school days it is about (S15, S19, S24, S28).
/// </summary>
internal static class CaseworkTwin
{
    /// <summary>The number said; null: none.</summary>
    public static Ratio? Number(World world, CaseworkForm form)
    {
        if (Entries(world, form) is not { } entries)
        {
            return null;
        }

        switch (form.Say)
        {
            case "count":
                return Ratio.Of(entries.Count);
            case "sum":
                return Ratio.Of(entries.Sum(e => e.Amount ?? 0));
            case "value":
                return entries.Count == 0 ? null : Ratio.Of(entries[^1].Amount ?? 0);
            default:
                var spans = entries.Select(e => e.For ?? new(e.Date, e.Date)).ToList();
                return Ratio.Of(world.Time.Days.Count(d => (form.IsPlanned || d <= world.On) && (form.IsPlanned ? Planned(form.In, world)
                    : form.In?.Find(world))?.Contains(d) != false && spans.Exists(s => s.Contains(d))));
        }
    }

    /// <summary>The date or outcome said; null: none.</summary>
    public static string? Text(World world, CaseworkForm form) => Entries(world, form) is not { Count: > 0 } entries ? null
        : form.Say switch
    {
        "first" => Twins.Text(entries[0].StandsFrom(world.On)),
        "latest" => Twins.Text(entries[^1].StandsFrom(world.On)),
        _ => entries[^1].OutcomeOn(world.On),
    };

    private static List<WorldEntry>? Entries(World world, CaseworkForm form)
    {
        var (range, about) = (form.In?.Find(world), Planned(form.For, world));
        if ((form.In is not null && range is null) || (form.For is not null && about is null))
        {
            return null;
        }

        return [.. world.Entries.Where(e => e.Action == "letter" && e.StandsFrom(world.On) is { } from
            && (form.Say == "days" || range is null || range.Value.Contains(from)))
            .Where(e => about is not { } window || ((e.For ?? new(e.Date, e.Date)) is var days && window.Contains(days.From)
                && window.Contains(days.To)))
            .Where(e => form.Outcome is null || e.OutcomeOn(world.On) == form.Outcome)
                .Where(e => form.NotOutcome is null || e.OutcomeOn(world.On) != form.NotOutcome)
            .OrderBy(e => e.StandsFrom(world.On))];
    }

    // With planned days a window that the date would end has no end, and this week is the whole of it.
    private static DateSpan? Planned(PlainWindow? window, World world) => window?.Find(world) is not { } days ? null
        : window.Text == "this week" ? new(days.From, days.From.AddDays(6))
        : window.Text == "ever" || window.Text.StartsWith("from ", StringComparison.Ordinal)
            || window.Text.StartsWith("since ", StringComparison.Ordinal) ? new(days.From, DateOnly.MaxValue)
        : days;
}
