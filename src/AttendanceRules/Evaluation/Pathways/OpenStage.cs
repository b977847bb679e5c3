using AttendanceRules.Advice;
using AttendanceRules.Model;

namespace AttendanceRules.Evaluation.Pathways;

/// <summary>A stage of which it is open whether it is called for: what is missing is found when somebody asks.</summary>
/// <param name="book">The rules.</param>
/// <param name="outlook">What can be said about the stage.</param>
/// <param name="at">Where it was asked.</param>
internal sealed class OpenStage(Book book, StageOutlook outlook, EvaluationContext at) : IOpenStage
{
    public IReadOnlyList<string> FindMissing() => Remembering.Later(book, at, outlook, static o => o.Missing);
}
