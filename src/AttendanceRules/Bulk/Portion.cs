using AttendanceRules.Model;
using AttendanceRules.Records;
using AttendanceRules.RegisterFiles;

namespace AttendanceRules.Bulk;

/// <summary>Some pupils of one school that one thread works on.</summary>
/// <param name="School">The school.</param>
/// <param name="From">The first of its pupils, from 0.</param>
/// <param name="Count">How many, at least 1.</param>
internal readonly record struct Portion(SchoolFiles School, int From, int Count)
{
    // Small, so that all threads have something to do in a small school.
    private const int Usual = 16;

    // What is left is divided among the threads so often, that none waits long for the last of another: who has most on record may come
    // last. A quarter of the usual is the least, since pupils who are looked at together share work.
    private const int PartsPerThread = 2;
    private const int LeastPart = 4;

    /// <summary>The pupils of schools, all of them.</summary>
    public static IEnumerable<Portion> Of(IEnumerable<SchoolRecord> schools, Func<SchoolRecord, SchoolFiles> files) =>
        schools.SelectMany(school => Of(files(school), 0, school.Pupils.Count, Usual, 1, 0));

    /// <summary>The pupils of a range; schools are read as they are come to.</summary>
    /// <param name="file">The file.</param>
    /// <param name="range">The range.</param>
    /// <param name="files">Lays a school out.</param>
    /// <param name="threads">How many threads work.</param>
    /// <param name="size">How many pupils at most one thread works on at a time.</param>
    public static IEnumerable<Portion> Of(
        RegisterFile file, PupilRange range, Func<SchoolRecord, SchoolFiles> files, int threads, int size = Usual)
    {
        if (range.Count == 0)
        {
            yield break;
        }

        var end = range.First + range.Count;
        for (var number = file.SchoolOf(range.First).Number; number < file.Schools.Count; number++)
        {
            var school = file.Schools[number];
            var from = (int)Math.Max(range.First - school.FirstPupil, 0);
            var until = (int)Math.Min(end - school.FirstPupil, school.PupilCount);
            if (school.FirstPupil >= end)
            {
                yield break;
            }

            foreach (var portion in from < until
                ? Of(files(file.ReadSchool(school)), from, until, size, threads, end - school.FirstPupil - until) : [])
            {
                yield return portion;
            }
        }
    }

    // So many pupils come after the end, in other schools.
    private static IEnumerable<Portion> Of(SchoolFiles school, int from, int end, int size, int threads, long after)
    {
        for (var first = from; first < end;)
        {
            var count = Math.Min(SizeOf(end - first + after, size, threads), end - first);
            yield return new Portion(school, first, count);
            first += count;
        }
    }

    private static int SizeOf(long left, int size, int threads) => threads == 1 ? size
        : (int)Math.Clamp(left / (threads * PartsPerThread), size / LeastPart, size);
}
