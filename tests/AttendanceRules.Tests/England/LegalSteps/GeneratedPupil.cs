using AttendanceRules.Records;

namespace AttendanceRules.Tests.England.LegalSteps;

/// <summary>A pupil thrown by dice on a date, with what a new legal step depends on, known without asking the rules.</summary>
internal sealed record GeneratedPupil(int Number, DateOnly On, PupilRecord Record)
{
    public DateOnly? Born { get; init; }

    /// <summary>The year group on the date; null: unknown.</summary>
    public int? YearGroup { get; init; }

    /// <summary>The last day on roll; null: the pupil has not left.</summary>
    public DateOnly? Left { get; init; }

    /// <summary>The days with a session of absence without authority (G, N, O or U).</summary>
    public required IReadOnlyList<DateOnly> Unauthorised { get; init; }

    /// <summary>Whether the condition of a new step is certainly met.</summary>
    public bool Meets(StepCondition condition) => condition switch
    {
        StepCondition.OnRoll => !(On > Left),
        StepCondition.OfAge => SchoolAge.IsCertain(Born, YearGroup, On),

        // Absence before compulsory school age does not count.
        _ => Unauthorised.Any(d => d >= On.AddMonths(-12) && !(Born is { } born && d < SchoolAge.Begins(born))),
    };

    public override string ToString() => string.Join('\n',
    [
        $"pupil {Number} on {On:yyyy-MM-dd}, born {Born:yyyy-MM-dd}, year {YearGroup}, left {Left:yyyy-MM-dd}",
        $"without authority on {string.Join(' ', Unauthorised.Select(d => d.ToString("yyyy-MM-dd", null)))}",
        .. Record.Casework?.Select(c => c.ToString()) ?? [],
        .. Record.Answers.Select(a => a.ToString()),
        .. Record.Characteristics.Select(c => c.ToString()),
    ]);
}
