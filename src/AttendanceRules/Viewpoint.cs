namespace AttendanceRules;

/// <summary>
/// From where records are looked at: the date advice is for, and what was known by when.
/// Nothing dated after <see cref="AsOf"/> exists; nothing that became known after <see cref="KnownOn"/> is used.
/// A <see cref="DateOnly"/> converts to a viewpoint that uses everything known.
/// </summary>
/// <example><code>
/// var then = book.Advise(pupil, new Viewpoint(new DateOnly(2026, 9, 18), knownOn: new DateOnly(2026, 9, 21)));
/// </code></example>
public readonly record struct Viewpoint
{
    /// <summary>Makes a viewpoint.</summary>
    /// <param name="asOf">The date advice is for, its end of day.</param>
    /// <param name="knownOn">Only what was known on this day is used; null: everything.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="knownOn"/> is before <paramref name="asOf"/>.</exception>
    public Viewpoint(DateOnly asOf, DateOnly? knownOn = null)
    {
        if (knownOn < asOf)
        {
            throw new ArgumentOutOfRangeException(nameof(knownOn),
                "knownOn is before asOf. Advice for a day needs what was known on that day: ask with knownOn on or after asOf.");
        }

        (AsOf, KnownOn) = (asOf, knownOn);
    }

    /// <summary>The date advice is for, its end of day.</summary>
    public DateOnly AsOf { get; }

    /// <summary>Only what was known on this day is used; null: everything.</summary>
    public DateOnly? KnownOn { get; }

    /// <summary>A viewpoint on the date that uses everything known.</summary>
    public static implicit operator Viewpoint(DateOnly asOf) => new(asOf);

    /// <summary>A viewpoint on the date that uses everything known.</summary>
    public static Viewpoint FromDateOnly(DateOnly asOf) => new(asOf);
}
