using AttendanceRules.Model.Rules;
using AttendanceRules.Model.Windows;
using AttendanceRules.Records;

namespace AttendanceRules.Model.Pathways;

/// <summary>One edition of a stage of a pathway: what is called for when its turn has come.</summary>
internal sealed record StageDeclaration(string Id, string PackId, DateOnly From, DateOnly? To) : DutyDeclaration(Id, PackId, From, To)
{
    /// <summary>Null: follows the stage above; empty: starts a branch.</summary>
    public IReadOnlyList<string>? After { get; init; }

    /// <summary>
    /// The same where any of some is enough: of each list one has to be on record; null: each of <see cref="After"/> has to be.
    /// </summary>
    public IReadOnlyList<IReadOnlyList<string>>? AnyAfter { get; init; }

    /// <summary>True where the cycle ends with the day on which the stage is on record (S25).</summary>
    public bool Closes { get; init; }

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
    public IEnumerable<WatchDeclaration> Watches => FirstOf.Select(a => a.Watch).Concat(OneOf.Select(l => l.Watch)).Append(Watch)
        .OfType<WatchDeclaration>();

    /// <summary>The watch that an entry opens: that of the way or of the action that was picked, else its own.</summary>
    public WatchDeclaration? WatchOf(Entry entry)
    {
        for (var i = 0; i < FirstOf.Count; i++)
        {
            if (FirstOf[i].Do is [var first, ..] && entry.Is(first.Action))
            {
                return FirstOf[i].Watch ?? Watch;
            }
        }

        for (var i = 0; i < OneOf.Count; i++)
        {
            if (entry.Is(OneOf[i].Action))
            {
                return OneOf[i].Watch ?? Watch;
            }
        }

        return Watch;
    }

    /// <summary>The id of the stage of an earlier edition that this one goes on from; null for none.</summary>
    public string? Continues { get; init; }
}
