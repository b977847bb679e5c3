using AttendanceRules.Model.Pathways;
using AttendanceRules.Records;

namespace AttendanceRules.Evaluation.Pathways;

// Where another parent is.
internal sealed partial class PathwayState
{
    /// <summary>
    /// Whether it stays where it is after a change of its date alone that touches nothing of the pathway but conditions of stages: on that
    /// date none of them decided what is on record, or in which cycle.
    /// </summary>
    /// <param name="now">The edition in force.</param>
    /// <param name="entries">What is on record after the change.</param>
    public bool MayGoOn(PathwayDeclaration now, ReadOnlySpan<Entry> entries)
    {
        if (!ReferenceEquals(Pathway, now) || outlooks is null || CycleFrom >= asOf)
        {
            return false;
        }

        foreach (ref readonly var stage in OnRecord)
        {
            if (stage.Taken.On >= asOf || !IsAmong(stage.Taken.Entry, entries))
            {
                return false;
            }
        }

        // A stage that waits may hold a cycle open until it is called for no more.
        foreach (var outlook in outlooks)
        {
            if (outlook.HasWaited)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsAmong(Entry entry, ReadOnlySpan<Entry> entries)
    {
        foreach (var other in entries)
        {
            if (ReferenceEquals(entry, other))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Where another parent is whom nothing on record tells apart, or the same after a change that leaves the pathway where it is. It is
    /// kept, and knows nothing of this one: what is asked is asked about the other parent, by the records that are asked there.
    /// </summary>
    /// <param name="other">From where it is asked.</param>
    /// <param name="asked">The stages whose conditions may be something else there; null: none.</param>
    public PathwayState For(EvaluationContext other, int[]? asked = null)
    {
        var alike = new PathwayState
        {
            edition = edition, plain = other, unnamed = unnamed, asOf = asOf, CycleFrom = CycleFrom, HasGap = HasGap,
            HasUnnamed = HasUnnamed, count = count,
            stages = count == 0 ? [] : new StageOnRecord[count],
        };
        for (var i = 0; i < count; i++)
        {
            alike.stages[i] = new StageOnRecord(stages[i].Number, stages[i].Stage, stages[i].Taken);
        }

        if (outlooks is not null && HasPlainOutlooks)
        {
            alike.own = new(outlooks.Count);
            for (var i = 0; i < outlooks.Count; i++)
            {
                alike.own.Add(NumberAmong(asked, outlooks[i].Stage) is >= 0 and var stage
                    ? new StageAssessment(alike, edition, other, unnamed).Consider(stage) : outlooks[i].For(alike));
            }

            alike.outlooks = alike.own;
        }

        return alike;
    }

    private int NumberAmong(int[]? some, StageDeclaration stage)
    {
        for (var i = 0; i < some?.Length; i++)
        {
            if (ReferenceEquals(Pathway.Stages[some[i]], stage))
            {
                return some[i];
            }
        }

        return -1;
    }

    // What several ways or stages come to together has findings of its own.
    private bool HasPlainOutlooks
    {
        get
        {
            var isPlain = Pathway.Skip != Skip.Furthest;
            for (var i = 0; i < Pathway.Stages.Count; i++)
            {
                isPlain &= Pathway.Stages[i].AnyAfter is null;
            }

            return isPlain;
        }
    }
}
