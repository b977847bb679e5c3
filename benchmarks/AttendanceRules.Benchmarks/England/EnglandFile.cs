using System.Globalization;
using AttendanceRules.Records;
using AttendanceRules.RegisterFiles;

namespace AttendanceRules.Benchmarks.England;

/// <summary>The made-up school for England's packs as a register file on disk, for as long as it is measured.</summary>
internal sealed class EnglandFile : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("benchmark-");

    /// <param name="book">England's book.</param>
    /// <param name="date">The name of the date.</param>
    /// <param name="schools">How often the school is in the file, so that a file of any size holds the same work for each pupil.</param>
    public EnglandFile(RuleBook book, string date, int schools = 1)
    {
        var school = EnglandSchool.On(EnglandSchool.Dates[date]);
        school.Check(book);
        (AsOf, Pupils) = (school.AsOf, school.Record.Pupils.Count * schools);
        var path = Path.Combine(folder.FullName, "school" + RegisterFile.Extension);
        using (var stream = System.IO.File.Create(path))
        {
            var writer = new RegisterFileWriter(stream, book.Catalogue.SchoolWeek);
            for (var n = 0; n < schools; n++)
            {
                writer.Add(new SchoolRecord(string.Create(CultureInfo.InvariantCulture, $"S{n:0000}"), school.Record.Calendar,
                    school.Record.Pupils, school.Record.Casework, school.Record.Answers));
            }

            writer.Complete();
        }

        Bytes = new FileInfo(path).Length;
        File = RegisterFile.Open(path);
    }

    /// <summary>The day advice is for.</summary>
    public DateOnly AsOf { get; }

    /// <summary>How many pupils it has.</summary>
    public int Pupils { get; }

    /// <summary>Its size.</summary>
    public long Bytes { get; }

    /// <summary>The file, open.</summary>
    public RegisterFile File { get; }

    public void Dispose()
    {
        File.Dispose();
        folder.Delete(recursive: true);
    }
}
