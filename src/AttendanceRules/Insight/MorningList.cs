using AttendanceRules.Advice;
using AttendanceRules.Records;

namespace AttendanceRules.Insight;

/// <summary>What a school does today and this week, in the order in which it is done.</summary>
public sealed record MorningList
{
    /// <summary>The school's id.</summary>
    public required string School { get; init; }

    /// <summary>The day of the list.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The school day with which it is compared; null where the calendar has none before.</summary>
    public DateOnly? ComparedWith { get; init; }

    /// <summary>Whose list it is: a stakeholder or a role.</summary>
    public required string For { get; init; }

    /// <summary>The parts in order, empty ones included.</summary>
    public required IReadOnlyList<MorningSection> Sections { get; init; }

    /// <summary>Lines due for each other stakeholder, by stakeholder. Pupils alike share a line, as in the parts.</summary>
    public required IReadOnlyDictionary<string, int> Others { get; init; }

    /// <summary>How many steps of the same reader are undecided: neither called for nor ruled out, because something is not
    /// known. They are in no part; the advice lists them.</summary>
    public required int Undecided { get; init; }

    /// <summary>Rows of the school's records that could not be used, so that the list knows nothing of them; <see
    /// cref="SchoolRecord.Rejected"/> lists them.</summary>
    public required int Rejected { get; init; }

    /// <summary>What the reader should know, each once; and what could not be evaluated, by pupil.</summary>
    public required IReadOnlyList<Notice> Notices { get; init; }

    /// <summary>Lines of all readers that are undecided because it is not known what was done.</summary>
    internal int HeldBack { get; init; }
}
