using AttendanceRules.Calendar;

namespace AttendanceRules.Tests.Facts;

/// <summary>A step of casework as a twin sees it; <c>withdrawn</c> is the outcome that undoes.</summary>
internal sealed record WorldEntry(DateOnly Date, string Action)
{
    public DateOnly? Due { get; init; }

    public string? Outcome { get; init; }

    public DateOnly? OutcomeDate { get; init; }

    public DateSpan? For { get; init; }

    public int? Amount { get; init; }

    public string? OutcomeOn(DateOnly on) => OutcomeDate <= on ? Outcome : null;

    /// <summary>The day it counts from; null while it does not, as seen on a date (S15, S24, S28).</summary>
    public DateOnly? StandsFrom(DateOnly on)
    {
        var from = Due is null ? Date : OutcomeOn(on) is null ? null : OutcomeDate;
        return from <= on && OutcomeOn(on) != "withdrawn" ? from : null;
    }
}
