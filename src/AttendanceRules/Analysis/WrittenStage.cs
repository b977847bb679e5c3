using AttendanceRules.Model.Pathways;
using AttendanceRules.Model.Rules;
using AttendanceRules.Problems;

namespace AttendanceRules.Analysis;

/// <summary>A stage as declared, beside its place in the pack.</summary>
internal sealed record WrittenStage(WrittenPathway Pathway, int Index, StageDeclaration Declared, JsonItem At)
{
    /// <summary>Where it says that it follows the stage or action; the stage itself where that goes without saying.</summary>
    public JsonItem PlaceOfAfter(string followed) => At.List("after").FirstOrDefault(a => a.Text == followed) ?? At;

    /// <summary>The stages that it follows directly.</summary>
    public IEnumerable<WrittenStage> Follows => Pathway.Declared.Before(Index).Select(b => Pathway.Declared.Index(b)).Where(i => i >= 0).Select(i => Pathway.Stages[i]);

    /// <summary>Itself and every stage that it stands on, however far up.</summary>
    public IEnumerable<WrittenStage> Line => Pathway.Stages.Take(Index).Where(s => Pathway.Declared.Leads(Index, s.Declared.Id)).Append(this);

    /// <summary>The watches it can open, each with the actions that open it.</summary>
    public IEnumerable<(WatchDeclaration Declared, JsonItem At, IReadOnlyList<string> OpenedBy)> Watches
    {
        get
        {
            var ways = At.List("firstOf");
            if (Declared.Watch is { } own)
            {
                yield return (own, At["watch"]!, [.. Declared.Do.Take(1).Concat(Declared.OneOf).Concat(Declared.FirstOf.Where(w => w.Watch is null).SelectMany(w => w.Do.Take(1))).Select(l => l.Action)]);
            }

            for (var i = 0; i < ways.Count; i++)
            {
                if (Declared.FirstOf[i].Watch is { } watch)
                {
                    yield return (watch, ways[i]["watch"]!, [.. Declared.FirstOf[i].Do.Take(1).Select(l => l.Action)]);
                }
            }
        }
    }

    /// <summary>Every action it can call for, those after its watches included.</summary>
    public IEnumerable<string> Calls => Declared.Lines.Concat(Watches.SelectMany(w => w.Declared.Do)).Select(l => l.Action);
}
