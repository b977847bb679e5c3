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

    /// <summary>On which day it ends once <see cref="EndAge"/> is reached.</summary>
    public required CompulsoryAgeEnd End { get; init; }

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

    /// <summary>The last day of compulsory school age.</summary>
    public DateOnly Ends(DateOnly born) => End.Of(born.PlusYears(EndAge));

    public override SymbolParts Parts => SymbolParts.None;

    public override TResult Accept<TResult>(ISymbolVisitor<TResult> visitor) => visitor.Visit(this);
}

internal partial interface ISymbolVisitor<out TResult>
{
    TResult Visit(CompulsoryAge symbol);
}
