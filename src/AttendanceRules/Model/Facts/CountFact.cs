using AttendanceRules.Calendar;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Records;

namespace AttendanceRules.Model.Facts;

/// <summary>Sessions of a class in a window, or days whose every possible session, at least one, is of the class (S19).</summary>
internal sealed class CountFact(bool ofDays) : RegisterFact
{
    /// <summary>True: days are counted, not sessions.</summary>
    public bool IsOfDays => ofDays;

    /// <summary>True: of each school week at most one counts.</summary>
    public bool IsOncePerWeek { get; init; }

    /// <summary>True: a day counts by any session of the class, and not only where each possible one is.</summary>
    public bool IsAnySession { get; init; }

    /// <summary>The possible sessions of the subjects that are meant, where days are counted by them; null: any subject is.</summary>
    public SessionFilter? Possible { get; init; }

    /// <summary>The weekdays that count, as bits; 0: all.</summary>
    public int Weekdays { get; init; }

    /// <summary>True where sessions of every day are counted as they are, once.</summary>
    public bool IsPlain => Of.Subjects.Count == 0 && !IsOncePerWeek && !IsAnySession && Weekdays == 0 && Extreme is null;

    public bool IsOn(DateOnly day) => Weekdays == 0 || (Weekdays & (1 << (int)day.DayOfWeek)) != 0;

    public override Unit Unit => ofDays ? Unit.SchoolDays : Unit.Sessions;

    public override TResult Accept<TResult>(ISymbolVisitor<TResult> visitor) => visitor.Visit(this);
}

internal partial interface ISymbolVisitor<out TResult>
{
    TResult Visit(CountFact symbol);
}
