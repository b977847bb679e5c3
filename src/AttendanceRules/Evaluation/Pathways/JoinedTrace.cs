namespace AttendanceRules.Evaluation.Pathways;

/// <summary>What several parts found, joined when somebody asks.</summary>
/// <param name="parts">The parts, in their order.</param>
internal sealed class JoinedTrace(Trace[] parts) : Trace(isLater: true)
{
    protected override void Find()
    {
        foreach (var part in parts)
        {
            Take(part);
        }
    }
}
