using System.Text.Encodings.Web;
using System.Text.Json;
using AttendanceRules.Synthetic.Writing;

namespace AttendanceRules.Synthetic;

/// <summary>Writes a cohort as one stream: a school a line, each in the documented one-file form of JSON, with strings of marks.</summary>
public static class CohortLines
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes all schools in their order; what is in memory does not grow beyond the pupils of one school.</summary>
    /// <param name="cohort">The cohort.</param>
    /// <param name="output">Where to; UTF-8. It stays open.</param>
    /// <param name="progress">Gets the number of pupils written so far, after each school; null: nobody asks.</param>
    /// <param name="cancellationToken">Asked before each school.</param>
    /// <exception cref="IOException">The output takes no more.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up; whole lines were written.</exception>
    public static void Write(
        Cohort cohort, Stream output, IProgress<long>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(cohort);
        ArgumentNullException.ThrowIfNull(output);
        var written = 0L;
        foreach (var school in cohort.MakeSchools())
        {
            cancellationToken.ThrowIfCancellationRequested();
            Write(cohort, school, output);
            progress?.Report(written += school.PupilCount);
        }

        output.Flush();
    }

    /// <summary>Writes one school as a line.</summary>
    /// <param name="cohort">The cohort.</param>
    /// <param name="school">A school of it.</param>
    /// <param name="output">Where to; UTF-8. It stays open.</param>
    /// <exception cref="IOException">The output takes no more.</exception>
    public static void Write(Cohort cohort, CohortSchool school, Stream output)
    {
        ArgumentNullException.ThrowIfNull(cohort);
        ArgumentNullException.ThrowIfNull(school);
        ArgumentNullException.ThrowIfNull(output);
        using (var writer = new Utf8JsonWriter(output, Options))
        {
            SchoolLine.Write(writer, cohort, school);
        }

        output.WriteByte((byte)'\n');
    }
}
