using AttendanceRules.Calendar;
using AttendanceRules.Model.Facts;

namespace AttendanceRules.Model.Rules;

/// <summary>An action of the packs' vocabulary.</summary>
internal sealed record ActionDeclaration(string Id, string Title, IReadOnlyList<string> By, string? To, string? Role)
{
    public required Origin Origin { get; init; }

    /// <summary>
    /// First day on which it can be asked for. Its <c>to</c> says to whom it is done; what ends it is the period of the rules that call for
    /// it.
    /// </summary>
    public DateOnly InForceFrom { get; init; }

    public ActionKind Kind { get; init; }

    public bool IsLegal => Kind == ActionKind.Legal;

    /// <summary>False: nobody records it, so it is shown as long as it is called for.</summary>
    public bool IsRecorded { get; init; } = true;

    /// <summary>True: a layer may withhold it although a statutory rule calls for it.</summary>
    public bool PermitsWithholding { get; init; }

    /// <summary>True: it can be recorded but is never recommended.</summary>
    public bool IsRecordOnly { get; init; }

    /// <summary>How it reaches people; null where it does not.</summary>
    public Contact? Contact { get; init; }

    /// <summary>The question its entry answers; null for none.</summary>
    public string? Supplies { get; init; }

    public IReadOnlyCollection<string> Outcomes { get; init; } = [];

    public IReadOnlyCollection<string> Undoing { get; init; } = [];

    /// <summary>The values an entry may record, with their units; a date has none.</summary>
    public IReadOnlyDictionary<string, Unit> Values { get; init; } = new Dictionary<string, Unit>(StringComparer.Ordinal);

    /// <summary>Actions as which its entries count too.</summary>
    public IReadOnlyList<string> Is { get; init; } = [];

    /// <summary>Actions of a menu of support that serve this one.</summary>
    public IReadOnlyList<string> ServedBy { get; init; } = [];

    /// <summary>Who offers it; null where nobody is named. So are the members below.</summary>
    public string? Provider { get; init; }

    public string? Duration { get; init; }

    public string? Intended { get; init; }

    public bool? IsChargeable { get; init; }

    public string? LegalBasis { get; init; }

    public string? Evidence { get; init; }

    /// <summary>How people see that it has worked. Empty: it has no measure of its own.</summary>
    public IReadOnlyList<string> Success { get; init; } = [];

    /// <summary>Thresholds in money that say what it costs. Set once names are known.</summary>
    public IReadOnlyList<ThresholdName> Cost { get; set; } = [];

    public IReadOnlyList<string> Sources { get; init; } = [];
}
