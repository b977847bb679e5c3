using AttendanceRules.Records;

namespace AttendanceRules.Cli;

/// <summary>A step on record, as a pupil's page shows it.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Title">Title of the action; its name where the packs declare none.</param>
/// <param name="AsOf">The day of the page.</param>
internal sealed record PageStep(Entry Entry, string Title, DateOnly AsOf)
{
    /// <summary>The outcome on record; null for none.</summary>
    public string? Outcome => Entry.OutcomeOn(AsOf);

    /// <summary>The day for which it is arranged, while it has no outcome; null where it was not arranged ahead.</summary>
    public DateOnly? ArrangedFor => Entry.IsArranged(AsOf) ? Entry.Due : null;

    /// <summary>Whether the day for which it was arranged has passed, and no outcome is on record.</summary>
    public bool IsOutcomeMissing => ArrangedFor < AsOf;
}
