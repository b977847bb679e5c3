namespace AttendanceRules.Records;

/// <summary>A parent of a pupil, by id only.</summary>
/// <param name="Id">Id, unique for the pupil. Never a name.</param>
/// <param name="ResidesWith">Whether the pupil lives with this parent; null when not known.</param>
/// <param name="IsResponsible">Whether this parent has parental responsibility or day-to-day care; null when not known.</param>
public sealed record Parent(string Id, bool? ResidesWith = null, bool? IsResponsible = null)
{
    private string id = Id;
    private bool? residesWith = ResidesWith;
    private bool? isResponsible = IsResponsible;

    /// <summary>Id, unique for the pupil. Never a name.</summary>
    public string Id { get => id; init => id = value; }

    /// <summary>Whether the pupil lives with this parent; null when not known.</summary>
    public bool? ResidesWith { get => residesWith; init => residesWith = value; }

    /// <summary>Whether this parent has parental responsibility or day-to-day care; null when not known.</summary>
    public bool? IsResponsible { get => isResponsible; init => isResponsible = value; }

    /// <summary>Takes another parent in place of this one, which nobody else has.</summary>
    internal void Take(string ofParent, bool? resides, bool? responsible) =>
        (id, residesWith, isResponsible) = (ofParent, resides, responsible);
}
