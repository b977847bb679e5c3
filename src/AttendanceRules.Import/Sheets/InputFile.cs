namespace AttendanceRules.Import.Sheets;

/// <summary>A file of input. It may be opened several times: to see what it is, and for its rows.</summary>
internal sealed class InputFile(string name, Func<Stream> open)
{
    private const int StartBytes = 64 * 1024;
    private readonly Lazy<TextForm> form = new(() => TextForms.Of(open));

    /// <summary>The name without folder, as complaints name it.</summary>
    public string Name => name;

    /// <summary>Receives how many bytes of how many were read for rows; null: nobody asks.</summary>
    public IProgress<(long Done, long Of)>? Progress { get; init; }

    /// <summary>Its characters as UTF-8, whatever they were written in.</summary>
    public TextForm Form => form.Value;

    public static InputFile At(string path, IProgress<(long Done, long Of)>? progress = null, long limit = Limits.FileBytes) =>
        new(Path.GetFileName(path), () => InputFolder.OpenFile(path, Path.GetFileName(path), limit)) { Progress = progress };

    /// <summary>The bytes as they are.</summary>
    public Stream Open() => open();

    /// <summary>The text in UTF-8 for reading its rows; a byte order mark may come first.</summary>
    public Stream OpenText() => TextForms.AsUtf8(Progress is { } progress ? new CountedStream(open(), progress) : open(), Form);

    /// <summary>The first bytes of the text in UTF-8, without byte order mark.</summary>
    public string Start()
    {
        using var reader = new StreamReader(TextForms.AsUtf8(open(), Form));
        var start = new char[StartBytes];
        return new string(start, 0, reader.ReadBlock(start, 0, start.Length));
    }

    /// <summary>Whether the file begins with these bytes.</summary>
    public bool BeginsWith(ReadOnlySpan<byte> bytes)
    {
        using var stream = open();
        var start = new byte[bytes.Length];
        return stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == start.Length && bytes.SequenceEqual(start);
    }
}
