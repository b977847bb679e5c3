using AttendanceRules.Problems;
using AttendanceRules.Records;

namespace AttendanceRules;

/// <summary>
/// How much of a pupil's, or of a school's own, record is advised on: what a host allows that takes records from elsewhere. Without it
/// there is no limit but that of the importers.
/// </summary>
/// <example><code>
/// var options = new AdviceOptions { Limits = new RecordLimits { Sessions = 6_000, Entries = 2_000, TextLength = 500 } };
/// </code></example>
public sealed record RecordLimits
{
    /// <summary>Marks of a pupil, from 1; 20,000 unless said otherwise: twenty-five school years have so many sessions, corrections
    /// included.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is below 1.</exception>
    public int Sessions { get; init => field = Checked(value); } = 20_000;

    /// <summary>Rows of casework, of answers, of characteristics and of parents, each list for itself, from 1; 10,000 unless said
    /// otherwise.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is below 1.</exception>
    public int Entries { get; init => field = Checked(value); } = 10_000;

    /// <summary>UTF-16 units of one text, as a value that was recorded, an answer or an id, from 1; 2,000 unless said otherwise.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is below 1.</exception>
    public int TextLength { get; init => field = Checked(value); } = 2_000;

    /// <summary>What of a pupil's record is more than the limits; empty: nothing.</summary>
    /// <param name="pupil">The pupil's records.</param>
    public IReadOnlyList<RecordProblem> Check(PupilRecord pupil)
    {
        ArgumentNullException.ThrowIfNull(pupil);
        return
        [
            .. Texts(pupil.Id, [("id", pupil.Id)]),
            .. Many(pupil.Id, "too-many-sessions", "marks", pupil.Marks.Count, Sessions),
            .. Texts(pupil.Id, pupil.Marks.Take(Sessions).Select((m, i) => ($"marks[{i}].code", (string?)m.Code))),
            .. Lists(pupil.Id, pupil.Casework ?? [], pupil.Answers),
            .. Many(pupil.Id, "too-many-entries", "characteristics", pupil.Characteristics.Count, Entries),
            .. Texts(pupil.Id, pupil.Characteristics.Take(Entries).SelectMany((c, i) =>
                new[] { ($"characteristics[{i}].name", (string?)c.Name), ($"characteristics[{i}].value", c.Value) })),
            .. Many(pupil.Id, "too-many-entries", "parents", pupil.Parents?.Count ?? 0, Entries),
            .. Texts(pupil.Id, (pupil.Parents ?? []).Take(Entries).Select((p, i) => ($"parents[{i}].id", (string?)p.Id))),
        ];
    }

    /// <summary>The same of a school's own casework and answers, and of each of its pupils.</summary>
    /// <param name="school">The school's records.</param>
    public IReadOnlyList<RecordProblem> Check(SchoolRecord school)
    {
        ArgumentNullException.ThrowIfNull(school);
        return [.. OfItself(school), .. school.Pupils.SelectMany(Check)];
    }

    /// <summary>What of a school's own casework and answers is more than the limits.</summary>
    internal IReadOnlyList<RecordProblem> OfItself(SchoolRecord school) => [.. Lists(null, school.Casework ?? [], school.Answers)];

    private IEnumerable<RecordProblem> Lists(string? pupil, IReadOnlyList<CaseworkRow> casework, IReadOnlyList<Answer> answers) =>
    [
        .. Many(pupil, "too-many-entries", "casework", casework.Count, Entries),
        .. Texts(pupil, casework.Take(Entries).SelectMany((c, i) => new[] { ($"casework[{i}].action", (string?)c.Action),
            ($"casework[{i}].outcome", c.Outcome), ($"casework[{i}].parent", c.Parent), ($"casework[{i}].entry", c.Entry) }
            .Concat(c.Values.Select(v => ($"casework[{i}].values", (string?)(v.Key.Length > v.Value.Length ? v.Key : v.Value)))))),
        .. Many(pupil, "too-many-entries", "answers", answers.Count, Entries),
        .. Texts(pupil, answers.Take(Entries).SelectMany((a, i) => new[] { ($"answers[{i}].question", (string?)a.Question),
            ($"answers[{i}].value", a.Value), ($"answers[{i}].parent", a.Parent) })),
    ];

    private static IEnumerable<RecordProblem> Many(string? pupil, string code, string list, int count, int most)
    {
        if (count > most)
        {
            yield return new RecordProblem
            {
                Code = code, Pupil = pupil, Path = list, Message = $"There are {count} rows; at most {most} are advised on here.",
                Suggestion = $"Leave older ones out, or raise the limit in {nameof(RecordLimits)}.",
            };
        }
    }

    // The text is not repeated: it may be personal, and it is long.
    private IEnumerable<RecordProblem> Texts(string? pupil, IEnumerable<(string Path, string? Text)> texts) =>
        texts.Where(t => t.Text?.Length > TextLength).Select(t => new RecordProblem
        {
            Code = "record-text-too-long", Pupil = pupil, Path = t.Path,
            Message = $"The text has {t.Text!.Length} characters; at most {TextLength} are advised on here.",
            Suggestion = $"Shorten it, or raise the limit in {nameof(RecordLimits)}.",
        });

    private static int Checked(int value)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
        return value;
    }
}
