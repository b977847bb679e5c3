using AttendanceRules.Model.Values;

namespace AttendanceRules.Evaluation.Expressions;

/// <summary>Parts joined by "and" or "or".</summary>
internal interface IConnected
{
    int Count { get; }

    Truth Evaluate(int part, Trace? trace);
}
