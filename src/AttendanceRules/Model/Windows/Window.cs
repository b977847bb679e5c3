using AttendanceRules.Evaluation;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Model.Windows;

/// <summary>A stretch of time as packs write it, worked out for a date; it never reaches past that date unless planned days are asked for.</summary>
internal sealed record Window(string Text, IReadOnlyList<WindowPart> Parts)
{
    public bool NeedsPathway => Parts.Any(p => p.NeedsPathway);

    public bool UsesCasework => Parts.Any(p => p.UsesCasework);

    /// <summary>What is missing where it hangs on a date that somebody could tell; empty where it does not.</summary>
    public IReadOnlyList<string> Missing(EvaluationContext scope) => [.. Parts.SelectMany(p => p.Anchors).SelectMany(a => a.Missing(scope.Past())).Distinct(StringComparer.Ordinal)];

    /// <summary>Whether it begins on its first day because the calendar says so, and not because something happened.</summary>
    public bool BeginsByCalendar(EvaluationContext scope)
    {
        var first = On(scope);
        return first.State == ValueState.Known && Parts.Any(p => p.IsOfCalendar?.Invoke(scope) == true && p.On(scope).Days.From == first.Days.From);
    }

    public WindowRange On(EvaluationContext scope)
    {
        var range = Parts[0].On(scope);
        for (var i = 1; i < Parts.Count; i++)
        {
            range = range.And(Parts[i].On(scope));
        }

        return range;
    }
}
