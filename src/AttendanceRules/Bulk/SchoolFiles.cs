using AttendanceRules.Model;
using AttendanceRules.Problems;
using AttendanceRules.Records;

namespace AttendanceRules.Bulk;

/// <summary>
/// A school laid out once for each thread that works on its pupils: what is worked out of a school is kept by one thread at a time.
/// </summary>
internal sealed class SchoolFiles(
    Book book, SchoolRecord school, DateOnly? knownOn, bool assumesNothingDone, Func<IReadOnlyList<RecordProblem>> findProblems)
{
    // Found by whoever works on its first pupils: what is refused is said after the pupils of earlier schools.
    private readonly Lazy<IReadOnlyList<RecordProblem>> problems = new(findProblems);
    private readonly Lock gate = new();
    private readonly Stack<SubjectFile> idle = new();

    public IReadOnlyList<PupilRecord> Pupils => school.Pupils;

    /// <summary>Accepted problems of the school's own records that advice on each of its pupils names.</summary>
    /// <exception cref="RecordException">They have problems, which are not accepted.</exception>
    public IReadOnlyList<RecordProblem> Problems => problems.Value;

    public SubjectFile Take()
    {
        lock (gate)
        {
            if (idle.TryPop(out var file))
            {
                return file;
            }
        }

        return book.FileOf(school, knownOn, assumesNothingDone);
    }

    public void GiveBack(SubjectFile file)
    {
        lock (gate)
        {
            idle.Push(file);
        }
    }
}
