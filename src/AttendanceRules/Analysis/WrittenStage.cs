using AttendanceRules.Model;
using AttendanceRules.Model.Pathways;
using AttendanceRules.Model.Rules;

namespace AttendanceRules.Analysis;

/// <summary>A stage as declared, in its pathway.</summary>
internal sealed record WrittenStage(WrittenPathway Pathway, int Index, StageDeclaration Declared)
{
    /// <summary>Where its condition is written; the stage itself where it has none.</summary>
    public Origin PlaceOfWhen => Declared.WhenOrigin ?? Declared.Origin;

    /// <summary>Where it says that it follows the stage or action; the stage itself where that goes without saying.</summary>
    public Origin PlaceOfAfter(string followed) =>
        (Declared.After ?? []).Zip(Declared.AfterOrigins, (id, origin) => (id, origin)).FirstOrDefault(a => a.id == followed).origin
            ?? Declared.Origin;

    /// <summary>The stages that it follows directly, whatever else is on record.</summary>
    public IEnumerable<WrittenStage> Follows =>
        Pathway.Declared.BeforeAny(Index).Where(g => g.Count == 1).Select(g => g[0])
            .Select(b => Pathway.Declared.Index(b)).Where(i => i >= 0).Select(i => Pathway.Stages[i]);

    /// <summary>Itself and every stage that it follows, however far up.</summary>
    public IEnumerable<WrittenStage> Line =>
        Pathway.Stages.Take(Index).Where(s => Pathway.Declared.Leads(Index, s.Declared.Id)).Append(this);

    /// <summary>The watches it can open, each with the actions that open it.</summary>
    public IEnumerable<(WatchDeclaration Declared, IReadOnlyList<string> OpenedBy)> Watches
    {
        get
        {
            if (Declared.Watch is { } own)
            {
                var ways = Declared.FirstOf.Where(w => w.Watch is null).SelectMany(w => w.Do.Take(1));
                var picked = Declared.OneOf.Where(l => l.Watch is null);
                yield return (own, [.. Declared.Do.Take(1).Concat(picked).Concat(ways).Select(l => l.Action)]);
            }

            foreach (var line in Declared.OneOf)
            {
                if (line.Watch is { } watch)
                {
                    yield return (watch, [line.Action]);
                }
            }

            foreach (var way in Declared.FirstOf)
            {
                if (way.Watch is { } watch)
                {
                    yield return (watch, [.. way.Do.Take(1).Select(l => l.Action)]);
                }
            }
        }
    }

    /// <summary>Every action it can call for, those after its watches included.</summary>
    public IEnumerable<string> Calls => Declared.Lines.Concat(Watches.SelectMany(w => w.Declared.Do)).Select(l => l.Action);
}
