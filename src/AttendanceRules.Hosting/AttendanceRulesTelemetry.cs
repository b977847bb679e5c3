namespace AttendanceRules.Hosting;

/// <summary>
/// Names of the traces, metrics and tags of the package. None of them holds pupil data: no id, mark, answer, date of birth, nor what was
/// advised for one pupil.
/// </summary>
/// <example><code>
/// builder.Services.AddOpenTelemetry()
///     .WithTracing(t => t.AddSource(AttendanceRulesTelemetry.ActivitySourceName))
///     .WithMetrics(m => m.AddMeter(AttendanceRulesTelemetry.MeterName));
/// </code></example>
public static class AttendanceRulesTelemetry
{
    /// <summary>Name of the <c>ActivitySource</c>.</summary>
    public const string ActivitySourceName = "AttendanceRules";

    /// <summary>Name of the <c>Meter</c>.</summary>
    public const string MeterName = "AttendanceRules";

    /// <summary>Activity: the packs of a book are read.</summary>
    public const string LoadActivity = "attendance_rules.load";

    /// <summary>Activity: advice is worked out.</summary>
    public const string AdviceActivity = "attendance_rules.advise";

    /// <summary>Histogram in seconds: how long advice took, with <see cref="BookTag"/>, <see cref="KindTag"/> and, where it failed,
    /// <see cref="ErrorTag"/>.</summary>
    public const string AdviceDuration = "attendance_rules.advice.duration";

    /// <summary>Counter: pupils advised on, with <see cref="BookTag"/> and <see cref="KindTag"/>.</summary>
    public const string AdvisedPupils = "attendance_rules.advice.pupils";

    /// <summary>Histogram in seconds: how long packs took to be read, with <see cref="BookTag"/> and <see cref="OutcomeTag"/>.</summary>
    public const string LoadDuration = "attendance_rules.load.duration";

    /// <summary>Gauge: errors in the files of a book that keep it from being loaded again, with <see cref="BookTag"/>; 0: it is as its
    /// files are.</summary>
    public const string BookErrors = "attendance_rules.book.errors";

    /// <summary>Tag: name of the book; <see cref="DefaultBook"/> for the one without a name.</summary>
    public const string BookTag = "attendance_rules.book";

    /// <summary>Tag of activities: hash of the book.</summary>
    public const string HashTag = "attendance_rules.book.hash";

    /// <summary>Tag: what was advised on: <c>pupil</c> (alone), <c>pupil_in_school</c>, <c>school</c>, <c>each_pupil</c>,
    /// <c>explanation</c>.</summary>
    public const string KindTag = "attendance_rules.advice.kind";

    /// <summary>Tag: what came of reading packs: <c>loaded</c>, <c>unchanged</c>, <c>rejected</c>.</summary>
    public const string OutcomeTag = "attendance_rules.load.outcome";

    /// <summary>Tag: type of the exception, where one was thrown. Its message is never passed on: it may name a pupil's id.</summary>
    public const string ErrorTag = "error.type";

    /// <summary>What the book without a name is called in tags, logs and health checks.</summary>
    public const string DefaultBook = "default";
}
