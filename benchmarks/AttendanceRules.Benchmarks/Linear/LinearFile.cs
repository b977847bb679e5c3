using System.Globalization;
using AttendanceRules.Benchmarks.England;
using AttendanceRules.Records;
using AttendanceRules.RegisterFiles;

namespace AttendanceRules.Benchmarks.Linear;

/// <summary>
/// A register file of as many schools as are asked for, each the made-up school of a thousand pupils: the same pupils again and again, so
/// that files of any size hold the same work for each pupil.
/// </summary>
internal sealed class LinearFile : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("benchmark-");

    public LinearFile(RuleBook book, int schools)
    {
        var school = EnglandSchool.On(EnglandSchool.Dates["July"]).Record;
        Path = System.IO.Path.Combine(folder.FullName, "linear" + RegisterFile.Extension);
        using var stream = File.Create(Path, 1 << 20);
        var writer = new RegisterFileWriter(stream, book.Catalogue.SchoolWeek);
        for (var n = 0; n < schools; n++)
        {
            writer.Add(new SchoolRecord(string.Create(CultureInfo.InvariantCulture, $"S{n:0000}"), school.Calendar, school.Pupils,
                school.Casework, school.Answers));
        }

        writer.Complete();
    }

    /// <summary>Where it is.</summary>
    public string Path { get; }

    public void Dispose() => folder.Delete(recursive: true);
}
