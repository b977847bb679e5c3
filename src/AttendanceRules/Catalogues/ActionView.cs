namespace AttendanceRules.Catalogues;

/// <summary>An action of the packs.</summary>
public sealed record ActionView
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>What to do, for people.</summary>
    public required string Title { get; init; }

    /// <summary>What sort of step it is.</summary>
    public ActionKind Kind { get; init; }

    /// <summary>Who does it.</summary>
    public required IReadOnlyList<string> By { get; init; }

    /// <summary>To whom; null for nobody named.</summary>
    public string? To { get; init; }

    /// <summary>The role inside the stakeholder; null for none named.</summary>
    public string? Role { get; init; }

    /// <summary>How it reaches people; null where the pack does not say, or where it reaches nobody.</summary>
    public Contact? Contact { get; init; }

    /// <summary>False: nobody records it, so it is shown as long as it is called for.</summary>
    public required bool IsRecorded { get; init; }

    /// <summary>Outcomes that can be recorded.</summary>
    public required IReadOnlyList<string> Outcomes { get; init; }

    /// <summary>What its entries may record, by name: a number or a date. Empty: nothing.</summary>
    public IReadOnlyDictionary<string, AnswerForm> Values { get; init; } = new SortedDictionary<string, AnswerForm>(StringComparer.Ordinal);

    /// <summary>Its sources.</summary>
    public required IReadOnlyList<string> Sources { get; init; }

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
