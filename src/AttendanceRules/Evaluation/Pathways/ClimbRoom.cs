using AttendanceRules.Model.Pathways;

namespace AttendanceRules.Evaluation.Pathways;

/// <summary>
/// What is made while pathways are climbed, for whoever keeps nothing of it: the next climb uses it again. Advice keeps states to find its
/// reasons with, and has no such room.
/// </summary>
internal sealed class ClimbRoom
{
    private readonly Lendable<PathwayState> states = new();
    private readonly Lendable<WatchState> watches = new();
    private readonly Lendable<StageOutlook> outlooks = new();
    private readonly Lendable<LentContext> contexts = new();

    private readonly List<StageDeclaration> ruledOut = [];
    private DateOnly ruledOutOn;

    /// <summary>Considers all stages again.</summary>
    /// <param name="on">The date on which stages are ruled out from now on.</param>
    public void Consider(DateOnly on)
    {
        ruledOut.Clear();
        ruledOutOn = on;
    }

    /// <summary>Rules out a stage: on the date its condition is false, whatever the cycle is.</summary>
    public void RuleOut(StageDeclaration stage) => ruledOut.Add(stage);

    /// <summary>Whether the condition of a stage is false where it is asked.</summary>
    public bool IsRuledOut(StageDeclaration stage, EvaluationContext inside)
    {
        for (var i = 0; i < ruledOut.Count && inside.Date == ruledOutOn && inside.AnsweredBy is null; i++)
        {
            if (ReferenceEquals(ruledOut[i], stage))
            {
                return true;
            }
        }

        return false;
    }

    public PathwayState State() => states.Next();

    public WatchState Watch() => watches.Next();

    public StageOutlook Outlook() => outlooks.Next();

    /// <summary>A place like another one, on a date and inside a pathway.</summary>
    /// <param name="like">The other one, which is plain.</param>
    /// <param name="date">The date.</param>
    /// <param name="frame">The pathway; null: none.</param>
    /// <param name="answeredBy">The day up to which answers count; null: the date.</param>
    public EvaluationContext Context(EvaluationContext like, DateOnly date, IPathwayFrame? frame, DateOnly? answeredBy = null) =>
        contexts.Next().Become(like, date, frame, answeredBy);

    /// <summary>Begins with another climb.</summary>
    public void Begin()
    {
        states.TakeBack();
        watches.TakeBack();
        outlooks.TakeBack();
        contexts.TakeBack();
    }

    /// <summary>Forgets all records.</summary>
    public void Forget()
    {
        ruledOut.Clear();
        states.Forget();
        watches.Forget();
        outlooks.Forget();
        contexts.Forget();
    }
}
