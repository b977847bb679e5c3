namespace AttendanceRules.Model.Windows;

/// <summary>
/// A length counted from a day: by itself from the day the rule fell due or its event's day; with an anchor from the anchor's.
/// </summary>
/// <param name="Length">The length.</param>
/// <param name="Anchor">From where it counts; null: from the rule's own day or event.</param>
/// <param name="IsOfEvent">True: it counts from the rule's event.</param>
/// <param name="IsBeginningWith">True: the anchor's own day is the first ("from"), else it is not counted ("after") (S12).</param>
/// <param name="Base">
/// The deadline whose last day it counts from, as in <c>28 calendar days from 2 working days after event</c>; null: none.
/// </param>
internal sealed record Deadline(DatedLength Length, Anchor? Anchor, bool IsOfEvent, bool IsBeginningWith, Deadline? Base = null)
{
    /// <summary>True: it is the anchor's own day; of a day without a year the first on or after the day from which it counts.</summary>
    public bool IsDay { get; init; }

    /// <summary>Whether it rests on the day the rule fell due.</summary>
    public bool CountsFromStart => (Anchor is null && !IsOfEvent) || (IsDay && Anchor is YearlyAnchor) || Base?.CountsFromStart == true;
}
