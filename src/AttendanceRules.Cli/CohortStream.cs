using System.Collections.Concurrent;
using AttendanceRules.Bulk;
using AttendanceRules.Synthetic;

namespace AttendanceRules.Cli;

/// <summary>Writes a cohort as one stream, a school a line in their order, as <see cref="CohortLines"/> does; several threads make the
/// schools.</summary>
internal static class CohortStream
{
    // A school takes some megabytes: few are made ahead.
    private const int SchoolsPerThread = 2;

    public static void Write(Cohort cohort, Stream output, int threads, IProgress<long>? progress, CancellationToken cancellationToken)
    {
        var (spare, written) = (new ConcurrentBag<MemoryStream>(), 0L);
        using var work = new OrderedWork<CohortSchool, (MemoryStream Line, int Pupils)>(cohort.MakeSchools(),
            (school, _) => (LineOf(cohort, school, spare), school.PupilCount), threads, cancellationToken, SchoolsPerThread,
            callerWorks: true);
        while (work.TryNext(out var next))
        {
            var (line, pupils) = work.ResultOf(next);
            cancellationToken.ThrowIfCancellationRequested();
            line.WriteTo(output);
            line.SetLength(0);
            spare.Add(line);
            progress?.Report(written += pupils);
        }

        output.Flush();
    }

    // Room of a school that is written is used again.
    private static MemoryStream LineOf(Cohort cohort, CohortSchool school, ConcurrentBag<MemoryStream> spare)
    {
        var line = spare.TryTake(out var room) ? room : new MemoryStream();
        CohortLines.Write(cohort, school, line);
        return line;
    }
}
