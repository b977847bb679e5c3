using AttendanceRules.Calendar;

namespace AttendanceRules.Records;

/// <summary>A row of casework while it is laid out: what <see cref="CaseworkRow"/> says, with a place for its values.</summary>
internal record struct CaseRow(DateOnly Date, string Action)
{
    public string? Entry { get; set; }

    public string? Parent { get; set; }

    public DateOnly? Due { get; set; }

    public DateOnly? Until { get; set; }

    public string? Outcome { get; set; }

    public DateOnly? OutcomeDate { get; set; }

    public DateSpan? For { get; set; }

    public DateOnly? Known { get; set; }

    /// <summary>Where its values begin.</summary>
    public int FirstValue { get; set; }

    /// <summary>How many values it has.</summary>
    public int ValueCount { get; set; }

    /// <summary>Which row it is, in the order of the record.</summary>
    public int Number { get; set; }

    /// <summary>In the order in which rows became known; rows of one day in an order that does not depend on the record.</summary>
    public static int InOrder(in CaseRow x, in CaseRow y)
    {
        var order = (x.Known ?? x.Date).CompareTo(y.Known ?? y.Date);
        order = order != 0 ? order : x.Date.CompareTo(y.Date);
        order = order != 0 ? order : string.CompareOrdinal(x.Action, y.Action);
        order = order != 0 ? order : string.CompareOrdinal(x.Parent, y.Parent);
        order = order != 0 ? order : string.CompareOrdinal(x.Outcome, y.Outcome);
        return order != 0 ? order : x.Number.CompareTo(y.Number);
    }
}
