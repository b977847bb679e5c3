namespace AttendanceRules.Cli.Tests;

/// <summary>Bytes that a command writes; it may close the stream and write again, as to standard output.</summary>
internal sealed class Captured : MemoryStream
{
    public string Text => System.Text.Encoding.UTF8.GetString(ToArray()).ReplaceLineEndings("\n");

    public override void Close()
    {
        // What was written is read later.
    }
}
