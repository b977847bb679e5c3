using AttendanceRules.Model.Values;

namespace AttendanceRules.Evaluation.Pathways;

/// <summary>What is missing beside what was found, made when somebody asks.</summary>
/// <param name="before">What was found.</param>
/// <param name="missing">What is missing.</param>
internal sealed class MissingTrace(Trace before, IReadOnlyList<string> missing) : Trace(isLater: true)
{
    protected override void Find()
    {
        Take(before);
        var named = before.Missing;
        for (var i = 0; i < missing.Count; i++)
        {
            if (!named.Contains(missing[i], StringComparer.Ordinal))
            {
                Add(new Finding(missing[i], "", Value.Unknown(ValueKind.Date), missing[i], Truth.Undecided, [missing[i]]));
            }
        }
    }
}
