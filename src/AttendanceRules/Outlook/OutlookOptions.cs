namespace AttendanceRules.Outlook;

/// <summary>How the days ahead are imagined.</summary>
/// <example><code>var outlook = book.Outlook(pupil, asOf, new OutlookOptions { AbsenceCode = "I" });</code></example>
public sealed class OutlookOptions
{
    /// <summary>The register code of a session that is missed; null: the one that the packs name for each session.</summary>
    public string? AbsenceCode { get; init; }

    /// <summary>The register code of a session that is not missed; null: the one that the packs name for each session.</summary>
    public string? PresentCode { get; init; }

    /// <summary>The last day looked at, included; null: the last day of the school year of the date.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>True: casework that was not supplied is taken as empty, so that nothing counts as done.</summary>
    public bool AssumeNothingDone { get; init; }
}
