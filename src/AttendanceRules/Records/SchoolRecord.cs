using AttendanceRules.Calendar;
using AttendanceRules.Problems;

namespace AttendanceRules.Records;

/// <summary>A school: its calendar, pupils, and the school's own casework and answers. Never changes.</summary>
public sealed class SchoolRecord
{
    /// <summary>Makes a school.</summary>
    /// <param name="id">The school's id, not empty.</param>
    /// <param name="calendar">Its calendar.</param>
    /// <param name="pupils">Its pupils; ids must be unique.</param>
    /// <param name="casework">Casework of the school itself. Empty: nothing was done. Null: not supplied.</param>
    /// <param name="answers">Answers to questions asked per school.</param>
    /// <param name="rejected">Rows of input that could not be used.</param>
    /// <exception cref="ArgumentException">The id is empty, two pupils share an id, or an item is null.</exception>
    public SchoolRecord(
        string id,
        SchoolCalendar calendar,
        IEnumerable<PupilRecord> pupils,
        IEnumerable<CaseworkRow>? casework = null,
        IEnumerable<Answer>? answers = null,
        IEnumerable<RejectedRow>? rejected = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentNullException.ThrowIfNull(calendar);
        ArgumentNullException.ThrowIfNull(pupils);
        (Id, Calendar) = (id, calendar);
        Pupils = [.. Each(pupils, nameof(pupils)).OrderBy(p => p.Id, StringComparer.Ordinal)];
        Casework = casework is null ? null : [.. Each(casework, nameof(casework))];
        Answers = [.. Each(answers ?? [], nameof(answers))];
        Rejected = [.. Each(rejected ?? [], nameof(rejected))];
        for (var i = 1; i < Pupils.Count; i++)
        {
            if (string.Equals(Pupils[i].Id, Pupils[i - 1].Id, StringComparison.Ordinal))
            {
                throw new ArgumentException($"Two pupils have the id '{Pupils[i].Id}'; ids must be unique in a school.", nameof(pupils));
            }
        }
    }

    // Pupils that are sorted, and unique, already.
    private SchoolRecord(string id, SchoolCalendar calendar, IReadOnlyList<PupilRecord> pupils, IReadOnlyList<CaseworkRow>? casework,
        IReadOnlyList<Answer> answers, IReadOnlyList<RejectedRow> rejected) =>
        (Id, Calendar, Pupils, Casework, Answers, Rejected) = (id, calendar, pupils, casework, answers, rejected);

    /// <summary>A school whose pupils are sorted by id already, and are read only when somebody asks for them.</summary>
    internal static SchoolRecord WithPupils(string id, SchoolCalendar calendar, IReadOnlyList<PupilRecord> pupils,
        IReadOnlyList<CaseworkRow>? casework, IReadOnlyList<Answer> answers, IReadOnlyList<RejectedRow> rejected) =>
        new(id, calendar, pupils, casework, answers, rejected);

    /// <summary>The school's id.</summary>
    public string Id { get; }

    /// <summary>Its calendar.</summary>
    public SchoolCalendar Calendar { get; }

    /// <summary>Its pupils, by id.</summary>
    public IReadOnlyList<PupilRecord> Pupils { get; }

    /// <summary>Casework of the school itself; null when not supplied.</summary>
    public IReadOnlyList<CaseworkRow>? Casework { get; }

    /// <summary>Answers to questions asked per school.</summary>
    public IReadOnlyList<Answer> Answers { get; }

    /// <summary>Rows of input that could not be used.</summary>
    public IReadOnlyList<RejectedRow> Rejected { get; }

    private static IEnumerable<T> Each<T>(IEnumerable<T> items, string parameter) => items.Select((item, i) => item
        ?? throw new ArgumentException(FormattableString.Invariant($"Item {i} is null; leave it out."), parameter));
}
