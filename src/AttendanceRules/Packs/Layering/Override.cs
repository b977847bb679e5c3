using AttendanceRules.Calendar;
using AttendanceRules.Json;
using AttendanceRules.Model.Values;
using AttendanceRules.Packs.Schema;
using AttendanceRules.Problems;

namespace AttendanceRules.Packs.Layering;

/// <summary>
/// Whether a change of an inherited declaration is allowed: a threshold as far as it permits, a statutory rule only to be stricter (S30).
/// </summary>
internal sealed class Override(PackSection section, JsonItem edition, JsonItem change, ProblemList problems)
{
    private static readonly string[] OfTheChange = ["replaces", "reason", "from", "to", "title", "sources"];

    public bool IsAllowed()
    {
        if (section == PackSection.Thresholds)
        {
            return Threshold();
        }

        if (section == PackSection.Actions && change["permits"] is { } permits && permits.Text != edition.String("permits"))
        {
            return TooFar(permits, "A layer cannot change 'permits'.");
        }

        return section != PackSection.Rules || edition.String("basis") != "statutory" || Statutory();
    }

    private bool Threshold()
    {
        var permits = edition.String("permits") ?? "locked";
        if (permits == "locked")
        {
            return TooFar(change, "It is locked: law or guidance sets it.");
        }

        if (change.String("unit") is { } unit && unit != edition.String("unit")
            && !(permits == "free" && IsTime(unit) && IsTime(edition.String("unit") ?? "")))
        {
            return TooFar(change["unit"]!, "The unit may change between lengths only, and only where the threshold is free.");
        }

        if (First(m => m.Name is "permits" or "stricter" && m.Value.Text != edition.String(m.Name)) is { } frame)
        {
            return TooFar(frame.Value, $"A layer cannot change '{frame.Name}'.");
        }

        return permits == "free" || change.List("values").All(IsStricter);
    }

    private bool IsStricter(JsonItem value)
    {
        var values = edition.List("values");
        var before = values.Where(v => v.Date("from") <= value.Date("from")).OrderBy(v => v.Date("from")).LastOrDefault() ?? values[0];
        if (!Ratio.TryParse(value["value"]?.Text ?? "", out var now) || !Ratio.TryParse(before["value"]?.Text ?? "", out var then))
        {
            return true;
        }

        var isStricter = edition.String("stricter") == "higher" ? now >= then : now <= then;
        return isStricter || TooFar(value["value"]!,
            $"It may only be made stricter, which is {edition.String("stricter") ?? "lower"} than {then}.");
    }

    // A shorter deadline and more sources; everything else is in the law.
    private bool Statutory()
    {
        if (First(m => !OfTheChange.Contains(m.Name, StringComparer.Ordinal) && m.Name is not "due") is { } member)
        {
            return TooFar(member.Value, "The rule is statutory: a layer may shorten its deadline or add sources.");
        }

        var isLonger = change.String("due") is { } due && edition.String("due") is { } before
            && Days(due) is { } now && Days(before) is { } then && (now.Unit != then.Unit || now.Count > then.Count);
        return !isLonger || TooFar(change["due"]!, $"The deadline may only be shorter than {edition.String("due")}.");
    }

    private JsonMember? First(Predicate<JsonMember> isSought) =>
        change.Members.FindIndex(isSought) is >= 0 and var at ? change.Members[at] : null;

    private static bool IsTime(string unit) => UnitWords.TryParse(unit, out var found) && UnitWords.IsTime(found);

    private static (int Count, string Unit)? Days(string text) =>
        text.Split(' ', 2) is [var number, var unit]
            && int.TryParse(number, System.Globalization.CultureInfo.InvariantCulture, out var count) ? (count, unit) : null;

    private bool TooFar(JsonItem at, string why)
    {
        problems.Add("too-far", at, $"This change is not allowed. {why}", "Add a rule of your own beside it.");
        return false;
    }
}
