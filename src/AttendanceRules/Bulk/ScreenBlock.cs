using System.Numerics;
using AttendanceRules.Evaluation;
using AttendanceRules.Evaluation.Lanes;
using AttendanceRules.Evaluation.Pathways;
using AttendanceRules.Records;

namespace AttendanceRules.Bulk;

/// <summary>
/// Screens up to 64 pupils together: first for whom the condition of each rule is not false, then what it comes to for those alone. One
/// thread at a time works with it; what it holds is used again for the next pupils.
/// </summary>
internal sealed class ScreenBlock
{
    private readonly ScreenPlan plan;
    private readonly LaneBlock block;
    private readonly LaneRules rules;
    private readonly EventLanes events;
    private readonly StageLanes stages;
    private readonly ClimbRoom room = new();
    private readonly PupilScreen[] screens = new PupilScreen[LaneBlock.Lanes];
    private readonly SubjectFile?[] files = new SubjectFile?[LaneBlock.Lanes];
    private readonly PupilRoom?[] rooms = new PupilRoom?[LaneBlock.Lanes];
    private readonly ScreenedPupil[] found = new ScreenedPupil[LaneBlock.Lanes];
    private int count;

    public ScreenBlock(ScreenPlan plan)
    {
        this.plan = plan;
        (block, rules) = (new LaneBlock(plan.Book.Names.Numbering), new LaneRules(plan.Book));
        (events, stages) = (new EventLanes(plan), new StageLanes(plan));
        for (var lane = 0; lane < screens.Length; lane++)
        {
            screens[lane] = new PupilScreen(plan, block, stages, room);
        }
    }

    /// <summary>What is screened.</summary>
    public ScreenPlan Plan => plan;

    /// <summary>What the next pupil can be laid out in; null: nothing yet.</summary>
    public SubjectFile? Spare => files[count];

    /// <summary>What the next pupil can be read into from a file; null: nothing yet.</summary>
    public PupilRoom? Room
    {
        get => rooms[count];
        set => rooms[count] = value;
    }

    /// <summary>Adds a pupil.</summary>
    /// <param name="file">The pupil's records.</param>
    /// <param name="bits">Where what is found goes.</param>
    public void Add(SubjectFile file, ScreenedPupil bits)
    {
        (files[count], found[count]) = (file, bits);
        count++;
    }

    /// <summary>Finds what there is of the pupils that were added, and forgets them.</summary>
    public void Screen()
    {
        if (count > 0)
        {
            // Another thread may look into the records of the school meanwhile.
            lock (files[0]!.School ?? files[0]!)
            {
                Together();
            }
        }

        Array.Clear(found);
        count = 0;
    }

    /// <summary>Forgets all records, and keeps the room that they had.</summary>
    public void Forget()
    {
        Array.Clear(files);
        foreach (var ofPupil in rooms)
        {
            ofPupil?.Forget();
        }

        block.Forget();
        rules.ForgetAll();
        room.Forget();
        foreach (var screen in screens)
        {
            screen.Forget();
        }
    }

    private void Together()
    {
        block.Begin(plan.Date, files.AsSpan(0, count)!);
        var (hasFailed, alike) = (false, 0UL);
        try
        {
            for (var lane = 0; lane < count; lane++)
            {
                screens[lane].Begin(lane, found[lane]);
                alike |= screens[lane].Parents < files[lane]!.Parents.Count ? 1UL << lane : 0;
            }

            Ask(~alike);
        }
        catch (Exception e) when (Contained.IsOfTheWork(e))
        {
            // Which rule fails for whom is found one by one.
            hasFailed = true;
        }

        // One pupil after another, so that what is worked out of one is found while it is looked at.
        for (var lane = 0; lane < count; lane++)
        {
            End(lane, hasFailed);
        }

        block.End();
    }

    // Further parents are asked about where they are not like the first.
    private void Ask(ulong several)
    {
        for (var number = 0; number < plan.Rules.Length; number++)
        {
            var rule = plan.Rules[number];
            var isOfParent = rule.Rule.Of == SubjectKind.Parent;
            for (var parent = isOfParent ? 1 : 0; parent <= (isOfParent ? block.Parents : 0); parent++)
            {
                var asked = new LaneAsked(block, parent, block.WithParent(parent) & (parent > 1 ? several : ulong.MaxValue));
                asked = asked with { Lanes = events.Of(number, asked) };
                if (asked.Lanes == 0)
                {
                    continue;
                }

                var truth = rule.IsInLanes ? rules.Of(rule.Rule, asked) : LaneTruth.TrueFor(rules.PossibleOf(rule.Rule.On!, asked));
                for (var left = truth.Possible; left != 0; left &= left - 1)
                {
                    var lane = BitOperations.TrailingZeroCount(left);
                    screens[lane].Ask(rule, parent, truth.Of(lane));
                }
            }
        }

        for (var parent = 0; parent <= block.Parents; parent++)
        {
            stages.Ask(rules, new LaneAsked(block, parent, block.WithParent(parent) & (parent > 1 ? several : ulong.MaxValue)));
        }
    }

    private void End(int lane, bool hasFailed)
    {
        try
        {
            if (hasFailed || !TryFind(lane))
            {
                found[lane].Clear();
                var draft = new Advisor(plan.Book, files[lane]!, plan.Date).Screen();
                found[lane].Take(draft, plan.Numbers);
                draft.GiveBack();
            }
        }
        catch (Exception e) when (Contained.IsOfTheWork(e))
        {
            found[lane].Clear();
            found[lane].IsIncomplete = true;
        }
    }

    private bool TryFind(int lane)
    {
        try
        {
            return screens[lane].TryFind();
        }
        catch (Exception e) when (Contained.IsOfTheWork(e))
        {
            return false;
        }
    }
}
