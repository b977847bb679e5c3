using AttendanceRules.RegisterFiles;

namespace AttendanceRules.Benchmarks.England;

/// <summary>The made-up school for England's packs as a register file on disk, for as long as it is measured.</summary>
internal sealed class EnglandFile : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("benchmark-");

    public EnglandFile(RuleBook book, string date)
    {
        var school = EnglandSchool.On(EnglandSchool.Dates[date]);
        school.Check(book);
        (AsOf, Pupils) = (school.AsOf, school.Record.Pupils.Count);
        var path = Path.Combine(folder.FullName, "school" + RegisterFile.Extension);
        using (var stream = System.IO.File.Create(path))
        {
            var writer = new RegisterFileWriter(stream, book.Catalogue.SchoolWeek);
            writer.Add(school.Record);
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
