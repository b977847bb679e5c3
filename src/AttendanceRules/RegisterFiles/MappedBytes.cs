using System.Collections.Concurrent;
using System.IO.MemoryMappedFiles;

namespace AttendanceRules.RegisterFiles;

/// <summary>A file mapped into memory, read by any number of threads.</summary>
internal sealed class MappedBytes : IDisposable
{
    private readonly MemoryMappedFile map;

    // A view has a position, so each is used by one thread at a time.
    private readonly ConcurrentBag<MemoryMappedViewStream> views = [];

    public MappedBytes(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        Length = file.Length;
        if (Length < FileLayout.HeaderBytes + FileLayout.TrailerBytes)
        {
            throw new RegisterFileException("This is not a register file, or it was cut off: it is too short.");
        }

        map = MemoryMappedFile.CreateFromFile(file, mapName: null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None,
            leaveOpen: true);
    }

    public long Length { get; }

    /// <summary>Copies the bytes from the place on; the caller has held it to the length of the file.</summary>
    public void Read(long place, Span<byte> bytes)
    {
        var view = views.TryTake(out var idle) ? idle : map.CreateViewStream(0, Length, MemoryMappedFileAccess.Read);
        view.Position = place;
        view.ReadExactly(bytes);
        views.Add(view);
    }

    public void Dispose()
    {
        foreach (var view in views)
        {
            view.Dispose();
        }

        map.Dispose();
    }
}
