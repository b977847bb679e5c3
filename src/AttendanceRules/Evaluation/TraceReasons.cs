using AttendanceRules.Advice;
using AttendanceRules.Model;

namespace AttendanceRules.Evaluation;

/// <summary>Makes reasons of findings when they are asked for.</summary>
internal sealed class TraceReasons(Trace trace, Book book, EvaluationContext at) : IReasons
{
    public IReadOnlyList<Reason> Find() => Remembering.Later(book, at, trace, Reasons.All);
}
