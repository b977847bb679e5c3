using AttendanceRules.Calendar;
using AttendanceRules.Synthetic.Figures;
using AttendanceRules.Synthetic.Calibration;

namespace AttendanceRules.Synthetic;

/// <summary>
/// What cohorts are drawn from: published figures with their sources, and what was solved from them. Read once; never changes.
/// </summary>
public sealed class CohortModel
{
    private CohortModel(CohortFigures figures, SchoolCalendar calendar)
    {
        (Figures, Calendar) = (figures, calendar);
        Phases = [.. figures.Phases.Select(p => new PhaseModel(p, figures))];
        CharacteristicNames = [.. figures.Characteristics.Select(c => c.Name).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The ids of the models that are shipped, sorted; the first is the one that <see cref="Shipped"/> gives.</summary>
    public static IReadOnlyList<string> ShippedIds => FiguresReader.ShippedIds;

    /// <summary>The calibration in one line, such as a country and a school year.</summary>
    public string Title => Figures.Title;

    /// <summary>What must be said where the figures, or records made from them, are shown.</summary>
    public string Licence => Figures.Licence;

    /// <summary>The last day with marks where a cohort names no other.</summary>
    public DateOnly Until => Figures.Years.Until;

    internal CohortFigures Figures { get; }

    internal SchoolCalendar Calendar { get; }

    internal IReadOnlyList<PhaseModel> Phases { get; }

    /// <summary>The characteristics that pupils may have, in the order in which they are written.</summary>
    internal IReadOnlyList<string> CharacteristicNames { get; }

    internal int PlaceOf(PhaseModel phase)
    {
        var place = 0;
        while (Phases[place] != phase)
        {
            place++;
        }

        return place;
    }

    /// <summary>A model that is shipped.</summary>
    /// <param name="id">One of <see cref="ShippedIds"/>; null: the first.</param>
    /// <exception cref="ArgumentException">None has the id.</exception>
    public static CohortModel Shipped(string? id = null)
    {
        using var stream = FiguresReader.Open(id ?? ShippedIds[0])
            ?? throw new ArgumentException($"Unknown model '{id}'. Shipped are: {string.Join(", ", ShippedIds)}.", nameof(id));
        return Read(stream, id ?? ShippedIds[0]);
    }

    /// <summary>Reads a model from JSON, in the form of those that are shipped.</summary>
    /// <param name="stream">The text in UTF-8; it stays open.</param>
    /// <param name="name">What it is called in messages.</param>
    /// <exception cref="CohortModelException">It cannot be used; the message says what to do.</exception>
    public static CohortModel Read(Stream stream, string name)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(name);
        var figures = FiguresReader.Read(stream, name);
        return SchoolCalendar.TryParse(figures.Years.Calendar.GetRawText(), name, out var calendar, out var problems)
            ? new CohortModel(FiguresCheck.Checked(figures, calendar, name), calendar)
            : throw new CohortModelException($"The calendar in {name} has {problems.Count} problem(s); correct them.\n"
                + string.Join('\n', problems.Take(20)));
    }
}
