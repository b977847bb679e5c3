using AttendanceRules.Advice;
using AttendanceRules.Model;
using AttendanceRules.Records;

namespace AttendanceRules.Evaluation;

/// <summary>Reasons as advice shows them, made from findings.</summary>
internal static class Reasons
{
    public static Reason Of(Finding finding) => new()
    {
        Fact = finding.Fact, Title = finding.Title, Value = TypedValue.Of(finding.Value, finding.Unit, finding.Currency),
        Comparator = finding.Comparator, Limits = [.. finding.Limits.Select(l => TypedValue.Of(l, finding.Unit, finding.Currency))],
        Text = finding.Text, Evidence = finding.Evidence, IsAssumed = finding.IsAssumed,
    };

    /// <summary>Makes the reasons when they are asked for; one thread at a time looks into a school's records.</summary>
    public static Func<IReadOnlyList<Reason>> Later(Trace trace, Book book, SubjectFile file, DateOnly asOf) => () =>
    {
        lock (file.School ?? file)
        {
            return file.Today is null ? Remembering.While(book, file, asOf, trace, All) : All(trace);
        }
    };

    private static IReadOnlyList<Reason> All(Trace trace) => [.. trace.Findings.Select(Of)];
}
