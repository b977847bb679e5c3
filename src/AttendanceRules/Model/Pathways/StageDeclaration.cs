using AttendanceRules.Model.Rules;
using AttendanceRules.Model.Windows;

namespace AttendanceRules.Model.Pathways;

/// <summary>One edition of a stage of a pathway: what is called for when its turn has come.</summary>
internal sealed record StageDeclaration(string Id, string PackId, DateOnly From, DateOnly? To) : DutyDeclaration(Id, PackId, From, To)
{
    /// <summary>Null: follows the stage above; empty: starts a branch.</summary>
    public IReadOnlyList<string>? After { get; init; }

    /// <summary>Where each of them is written.</summary>
    public IReadOnlyList<Origin> AfterOrigins { get; init; } = [];

    public Deadline? Wait { get; init; }

    /// <summary>The wait as the pack writes it; empty for none.</summary>
    public string WaitText { get; init; } = "";

    /// <summary>The same with its place; null for none.</summary>
    public Phrase? WaitPhrase { get; init; }

    /// <summary><c>wait: none</c>: the same day is allowed.</summary>
    public bool MayFollowSameDay { get; init; }

    /// <summary>The watch that the stage opens; null for none.</summary>
    public WatchDeclaration? Watch { get; init; }

    /// <summary>Every watch that it can open, by itself or by one of its ways.</summary>
    public IEnumerable<WatchDeclaration> Watches => FirstOf.Select(a => a.Watch).Append(Watch).OfType<WatchDeclaration>();

    /// <summary>The id of the stage of an earlier edition that this one goes on from; null for none.</summary>
    public string? Continues { get; init; }
}
