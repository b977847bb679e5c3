using AttendanceRules.Evaluation;
using AttendanceRules.Evaluation.Facts;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Values;
using AttendanceRules.Records;

namespace AttendanceRules.Schools;

/// <summary>
/// The pupils of a school who are on roll on a date, each with the place from which it is asked about. What several tables ask of a pupil
/// is found once.
/// </summary>
internal sealed class PupilsOnRoll(SubjectFile school, DateOnly asOf)
{
    private const byte NotAsked = byte.MaxValue;

    private readonly Dictionary<Symbol, byte[]> truths = [];

    /// <summary>Where they are asked about, in the order of the school's pupils.</summary>
    public IReadOnlyList<EvaluationContext> Pupils { get; } =
        [.. school.Pupils.Where(p => p.Pupil!.IsOnRoll(asOf)).Select(p => new EvaluationContext(p, asOf))];

    /// <summary>Whether a yes/no holds of a pupil.</summary>
    /// <param name="of">The yes/no.</param>
    /// <param name="pupil">The pupil's place among them.</param>
    public Truth Holds(Symbol of, int pupil)
    {
        if (!truths.TryGetValue(of, out var known))
        {
            known = new byte[Pupils.Count];
            Array.Fill(known, NotAsked);
            truths[of] = known;
        }

        if (known[pupil] == NotAsked)
        {
            known[pupil] = (byte)of.Holds(Pupils[pupil], null);
        }

        return (Truth)known[pupil];
    }
}
