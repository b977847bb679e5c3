using AttendanceRules.Calendar;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Model.Facts;

/// <summary>Compulsory school age as the base pack states it; without a date of birth the year group decides where it is certain.</summary>
internal sealed class CompulsoryAge : Symbol
{
    public required int BeginAge { get; init; }

    public required IReadOnlyList<(int Month, int Day)> BeginDays { get; init; }

    public required int EndAge { get; init; }

    public required DayOfWeek EndWeekday { get; init; }

    public required int EndMonth { get; init; }

    /// <summary>The first day of the school years that <see cref="Ends"/> counts by.</summary>
    public required (int Month, int Day) EndYear { get; init; }

    public required IReadOnlyList<int> Never { get; init; }

    public required IReadOnlyList<int> Always { get; init; }

    public required IReadOnlyList<int> LastYear { get; init; }

    public override ValueKind Kind => ValueKind.Truth;

    public override bool HasEdge(string edge) => edge is "start" or "end";

    /// <summary>The first listed day on or after the birthday; a birthday on such a day is that day.</summary>
    public DateOnly Begins(DateOnly born)
    {
        var birthday = born.PlusYears(BeginAge);
        var first = DateOnly.MaxValue;
        for (var year = birthday.Year; year <= birthday.Year + 1 && year <= DateOnly.MaxValue.Year; year++)
        {
            for (var i = 0; i < BeginDays.Count; i++)
            {
                var (month, day) = BeginDays[i];
                var begins = new DateOnly(year, month, Math.Min(day, DateTime.DaysInMonth(year, month)));
                first = begins >= birthday && begins < first ? begins : first;
            }
        }

        return first;
    }

    /// <summary>The last such weekday of the month, in the school year in which the age is reached.</summary>
    public DateOnly Ends(DateOnly born)
    {
        var birthday = born.PlusYears(EndAge);
        return EndsFrom(birthday.Year - ((birthday.Month, birthday.Day).CompareTo(EndYear) < 0 ? 1 : 0));
    }

    /// <summary>The day on which it ends in the school year that begins in the calendar year.</summary>
    public DateOnly EndsFrom(int year) =>
        LastWeekday(year) is var day && (day.Month, day.Day).CompareTo(EndYear) >= 0 ? day : LastWeekday(year + 1);

    private DateOnly LastWeekday(int year)
    {
        year = Math.Min(year, DateOnly.MaxValue.Year);
        var day = new DateOnly(year, EndMonth, DateTime.DaysInMonth(year, EndMonth));
        while (day.DayOfWeek != EndWeekday)
        {
            day = day.PlusDays(-1);
        }

        return day;
    }

    public override SymbolParts Parts => SymbolParts.None;

    public override TResult Accept<TResult>(ISymbolVisitor<TResult> visitor) => visitor.Visit(this);
}

internal partial interface ISymbolVisitor<out TResult>
{
    TResult Visit(CompulsoryAge symbol);
}
