namespace AttendanceRules.Synthetic.Figures;

/// <summary>Kinds of occasions.</summary>
internal enum TriggerKind
{
    /// <summary>Each day with one of the codes.</summary>
    Each,

    /// <summary>Each run of days with one of the codes.</summary>
    Spell,

    /// <summary>When a run of days with one of the codes has so many days.</summary>
    Run,

    /// <summary>When a school year has so many days with one of the codes.</summary>
    Total,

    /// <summary>When, after so many days of a school year, this share of its sessions is missed.</summary>
    Share,

    /// <summary>When so many sessions of the codes are within so many school days; once a school year.</summary>
    Count,
}
