using AttendanceRules.Language;

namespace AttendanceRules.Evaluation;

/// <summary>Since when a rule has been true: the first school day of the present unbroken stretch of truth (S13).</summary>
internal static class Onset
{
    public static DateOnly Of(Scope scope, Func<Scope, Truth> truth, DateOnly notBefore)
    {
        var time = scope.File.Time;
        var first = scope.Date;
        for (var day = time.LastOnOrBefore(scope.Date); day >= 0 && time[day] >= notBefore; day--)
        {
            if (truth(scope.At(time[day])) != Truth.True)
            {
                break;
            }

            first = time[day];
        }

        return first;
    }
}
