using AttendanceRules.Model.Pathways;
using AttendanceRules.Records;

namespace AttendanceRules.Evaluation.Pathways;

// Which entries put stages on record, and which say that one is arranged.
internal sealed partial class PathwayState
{
    /// <summary>
    /// Entries that put other stages on record and not this one: each counts for one stage only, but for those that called for it together
    /// (S21).
    /// </summary>
    public IReadOnlyList<Entry> Used(string stage)
    {
        var ofStage = IsOnRecord(stage, out var taken) ? taken.Entry : null;
        List<Entry>? used = null;
        for (var i = 0; i < Pathway.Stages.Count && count > 0; i++)
        {
            if (PlaceOf(i) is >= 0 and var place && stages[place].Stage != stage && stages[place].Taken.Entry != ofStage)
            {
                (used ??= []).Add(stages[place].Taken.Entry);
            }
        }

        return used ?? (IReadOnlyList<Entry>)[];
    }

    /// <summary>Whether an entry puts another stage on record and not this one.</summary>
    public bool IsUsed(string stage, Entry entry)
    {
        var isUsed = false;
        for (var i = 0; i < count; i++)
        {
            if (stages[i].Taken.Entry == entry)
            {
                if (stages[i].Stage == stage)
                {
                    return false;
                }

                isUsed = true;
            }
        }

        return isUsed;
    }

    /// <summary>The entry by which the stage is arranged for the parent; null: it is not (S28).</summary>
    public Entry? Arranged(StageDeclaration stage, string? parent)
    {
        if (!plain.File.Casework.HasDue)
        {
            return null;
        }

        foreach (var entry in plain.File.Casework.All)
        {
            if (entry.IsArranged(asOf) && entry.Date >= CycleFrom && entry.MayConcern(parent) && stage.IsBegunBy(entry))
            {
                return entry;
            }
        }

        return null;
    }
}
