using AttendanceRules.Synthetic.Registers;

namespace AttendanceRules.Synthetic;

/// <summary>
/// Pupils that are made up, in schools. Nothing is kept: each school and each pupil is made when it is asked for, and anew when it is
/// asked for again, so a cohort of any size needs the memory of one pupil.
/// </summary>
/// <example><code>
/// var cohort = Cohort.Create(CohortModel.Shipped(), new CohortOptions { Pupils = 1_000_000, Seed = 7 });
/// foreach (var pupil in cohort.MakeSchools().SelectMany(s => s.MakePupils()))
///     Console.WriteLine(pupil.Id);
/// </code></example>
public sealed class Cohort
{
    private readonly IReadOnlyList<SchoolRun> runs;

    private Cohort(CohortModel model, CohortOptions options, CohortSetting setting)
    {
        (Model, Options, Setting) = (model, options, setting);
        runs = SchoolRun.Of(model.Phases, options.Pupils);
        SchoolCount = runs.Sum(r => r.Schools);
    }

    /// <summary>What it is drawn from.</summary>
    public CohortModel Model { get; }

    /// <summary>Its size and seed.</summary>
    public CohortOptions Options { get; }

    /// <summary>How many schools it has.</summary>
    public long SchoolCount { get; }

    /// <summary>Its schools in their order, made as they are asked for.</summary>
    public IEnumerable<CohortSchool> MakeSchools() => runs.SelectMany(run =>
        Counted(run.Schools).Select(number => new CohortSchool(this, run.Phase, number, run.PupilsOf(number))));

    internal CohortSetting Setting { get; }

    /// <summary>Makes a cohort; its pupils are made when they are asked for.</summary>
    /// <param name="model">What it is drawn from.</param>
    /// <param name="options">Its size and seed.</param>
    /// <exception cref="ArgumentException">There is not at least one pupil, or the last day with marks is before the first school day
    /// or after the last.</exception>
    public static Cohort Create(CohortModel model, CohortOptions options)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(options);
        if (options.Pupils < 1)
        {
            throw new ArgumentException("A cohort has at least one pupil; name how many.", nameof(options));
        }

        var days = model.Calendar.SchoolDays(new HashSet<DateOnly>()).ToList();
        var until = options.Until ?? model.Until;
        return until >= days[0] && until <= days[^1]
            ? new Cohort(model, options, CohortSetting.Of(model, until))
            : throw new ArgumentException(
                $"The last day with marks must be from {Writing.Day.Text(days[0])} to {Writing.Day.Text(days[^1])}.", nameof(options));
    }

    private static IEnumerable<long> Counted(long count)
    {
        for (var number = 0L; number < count; number++)
        {
            yield return number;
        }
    }
}
