namespace AttendanceRules.Calendar;

/// <summary>A session of every school day, as a base pack names it.</summary>
/// <param name="Id">Its name in packs, for example <c>morning</c>: one word, another one for each session of the day.</param>
/// <param name="Title">Its short name for people, for example <c>AM</c>.</param>
public sealed record SchoolSession(string Id, string Title)
{
    /// <summary>The register code of a pupil who is there, for days ahead that have no mark yet; null: the packs name none.</summary>
    public string? Present { get; init; }

    /// <summary>The subject that is taught in it where a mark names none, by its name in the packs; null: the packs do not say.</summary>
    public string? Subject { get; init; }

    /// <summary>How many minutes it lasts; null: the packs do not say.</summary>
    public int? Minutes { get; init; }

    /// <summary>The register code of a pupil who is away, where no more is known; null: the packs name none.</summary>
    public string? Absent { get; init; }
}
