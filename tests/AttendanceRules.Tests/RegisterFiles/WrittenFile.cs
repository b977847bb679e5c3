using System.Text.Json;
using AttendanceRules.Records;
using AttendanceRules.RegisterFiles;

namespace AttendanceRules.Tests.RegisterFiles;

/// <summary>A register file on disk for as long as a test runs.</summary>
internal sealed class WrittenFile : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("register-file-");

    public WrittenFile(params IEnumerable<SchoolRecord> schools)
        : this(BytesOf(schools))
    {
    }

    public WrittenFile(byte[] bytes) => File.WriteAllBytes(Path, bytes);

    public string Path => System.IO.Path.Combine(folder.FullName, "schools.areg");

    public static byte[] BytesOf(params IEnumerable<SchoolRecord> schools)
    {
        using var stream = new MemoryStream();
        var writer = new RegisterFileWriter(stream);
        foreach (var school in schools)
        {
            writer.Add(school);
        }

        writer.Complete();
        return stream.ToArray();
    }

    /// <summary>All of a pupil's records as text, in their order.</summary>
    public static string Text(PupilRecord pupil) => JsonSerializer.Serialize(pupil)
        + string.Join(' ', pupil.Calendar.SchoolDays(new HashSet<DateOnly>()).Select(d => d.DayNumber));

    /// <summary>All of a school's records as text.</summary>
    public static string Text(SchoolRecord school) => JsonSerializer.Serialize(new
    {
        school.Id, school.Calendar, school.Casework, school.Answers, school.Rejected, Pupils = school.Pupils.Select(Text),
    });

    public void Dispose() => folder.Delete(recursive: true);
}
