using System.Collections.Concurrent;
using AttendanceRules.Model;
using AttendanceRules.Records;

namespace AttendanceRules.Bulk;

/// <summary>
/// A school laid out once for each thread that works on its pupils: what is worked out of a school is kept by one thread at a time.
/// </summary>
internal sealed class SchoolFiles(Book book, SchoolRecord school, DateOnly? knownOn, bool assumesNothingDone)
{
    private readonly ConcurrentBag<SubjectFile> idle = [];

    public IReadOnlyList<PupilRecord> Pupils => school.Pupils;

    public SubjectFile Take() => idle.TryTake(out var file) ? file : book.FileOf(school, knownOn, assumesNothingDone);

    public void GiveBack(SubjectFile file) => idle.Add(file);
}
