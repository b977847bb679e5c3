using System.Runtime.CompilerServices;
using AttendanceRules.Calendar;
using AttendanceRules.Records;

namespace AttendanceRules.Evaluation.Plans;

/// <summary>What is the same for all pupils with nothing on record, for each calendar and number of parents.</summary>
internal sealed class BlankDays
{
    // Finding it out costs as much as some advice without it.
    private const int Worth = 4;

    private const int MostParents = 8;

    private readonly ConditionalWeakTable<SchoolTime, Places> known = [];
    private volatile Tuple<SchoolTime, Places>? last;

    /// <summary>What is known of all pupils like this one; null: it is not known yet, or there are no others like it.</summary>
    public BlankDay? Of(SubjectFile file) => BlankDay.Is(file) && file.Parents.Count <= MostParents
        ? Volatile.Read(ref Own(file.Time).Days[file.Parents.Count]) : null;

    /// <summary>Whether it is to be found out by this pupil.</summary>
    public bool IsWorth(SubjectFile file) => BlankDay.Is(file) && file.Parents.Count <= MostParents && Own(file.Time) is var own
        && own.Days[file.Parents.Count] is null && Interlocked.Increment(ref own.Asked[file.Parents.Count]) >= Worth;

    /// <summary>Keeps what was found out.</summary>
    public void Keep(SubjectFile file, BlankDay day) => Volatile.Write(ref Own(file.Time).Days[file.Parents.Count], day);

    private Places Own(SchoolTime time)
    {
        var kept = last;
        if (!ReferenceEquals(kept?.Item1, time))
        {
            last = kept = Tuple.Create(time, known.GetOrCreateValue(time));
        }

        return kept!.Item2;
    }

    private sealed class Places
    {
        public BlankDay?[] Days { get; } = new BlankDay?[MostParents + 1];

        public int[] Asked { get; } = new int[MostParents + 1];
    }
}
