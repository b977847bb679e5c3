namespace AttendanceRules.Catalogues;

/// <summary>An action of the packs.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Title">What to do, for people.</param>
/// <param name="By">Who does it.</param>
/// <param name="To">To whom; null for nobody named.</param>
/// <param name="Role">The role inside the stakeholder; null for none named.</param>
/// <param name="IsRecorded">False: nobody records it, so it is shown as long as it is called for.</param>
/// <param name="Outcomes">Outcomes that can be recorded.</param>
/// <param name="Sources">Its sources.</param>
public sealed record ActionView(
    string Name, string Title, IReadOnlyList<string> By, string? To, string? Role, bool IsRecorded, IReadOnlyList<string> Outcomes, IReadOnlyList<string> Sources)
{
    /// <summary>Actions as which its entries count too.</summary>
    public IReadOnlyList<string> Is { get; init; } = [];

    /// <summary>Actions of a menu of support that serve it.</summary>
    public IReadOnlyList<string> ServedBy { get; init; } = [];

    /// <summary>Who offers it; null where nobody is named.</summary>
    public string? Provider { get; init; }

    /// <summary>How long it takes, in words; null where that is not said.</summary>
    public string? Duration { get; init; }

    /// <summary>What it is meant to bring about; null where that is not said.</summary>
    public string? Intended { get; init; }

    /// <summary>Whether it is charged for; null where that is not said.</summary>
    public bool? IsChargeable { get; init; }

    /// <summary>The power under which it is done; null where none is named.</summary>
    public string? LegalBasis { get; init; }

    /// <summary>What is known of whether it works; null where nothing is said.</summary>
    public string? Evidence { get; init; }
}
