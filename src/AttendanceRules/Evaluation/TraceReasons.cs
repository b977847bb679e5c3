using AttendanceRules.Advice;
using AttendanceRules.Model;
using AttendanceRules.Records;

namespace AttendanceRules.Evaluation;

/// <summary>Makes reasons of findings when they are asked for; one thread at a time looks into a school's records.</summary>
internal sealed class TraceReasons(Trace trace, Book book, SubjectFile file, DateOnly asOf) : IReasons
{
    public IReadOnlyList<Reason> Find()
    {
        lock (file.School ?? file)
        {
            return file.Today is null ? Remembering.While(book, file, asOf, trace, Reasons.All) : Reasons.All(trace);
        }
    }
}
