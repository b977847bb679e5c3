using AttendanceRules.Synthetic.Writing;

namespace AttendanceRules.Synthetic;

/// <summary>Writes a cohort as school folders in the documented form, with strings of marks.</summary>
public static class CohortFolder
{
    /// <summary>Writes a folder for each school, several at a time; what is in memory does not grow with the cohort.</summary>
    /// <param name="cohort">The cohort.</param>
    /// <param name="folder">The folder of the folders; it is made where there is none.</param>
    /// <param name="progress">Gets the number of pupils written so far, after each school; null: nobody asks.</param>
    /// <param name="cancellationToken">Asked before each pupil.</param>
    /// <exception cref="IOException">There is something in the folder already, or it cannot be written. In the first case nothing was
    /// written.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up; whole schools stay, and nothing of those that were
    /// begun.</exception>
    public static void Write(
        Cohort cohort, string folder, IProgress<long>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(cohort);
        ArgumentNullException.ThrowIfNull(folder);
        if (File.Exists(folder) || (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()))
        {
            throw new IOException($"There is something in {folder} already; nothing was written. Name another folder.");
        }

        Directory.CreateDirectory(folder);
        var written = 0L;
        try
        {
            Parallel.ForEach(cohort.MakeSchools(), new ParallelOptions { CancellationToken = cancellationToken }, school =>
            {
                var (whole, begun) = (Path.Combine(folder, school.Id), Path.Combine(folder, school.Id + ".part"));
                Whole(begun, () =>
                {
                    new SchoolWriter(cohort, school, begun).Write(cancellationToken);
                    Directory.Move(begun, whole);
                });
                progress?.Report(Interlocked.Add(ref written, school.PupilCount));
            });
        }
        catch (AggregateException e) when (e.Flatten().InnerExceptions is [var only, ..])
        {
            throw new IOException($"A school could not be written to {folder}: {only.Message}", only);
        }
    }

    private static void Whole(string begun, Action write)
    {
        try
        {
            write();
        }
        catch
        {
            if (Directory.Exists(begun))
            {
                Directory.Delete(begun, recursive: true);
            }

            throw;
        }
    }
}
