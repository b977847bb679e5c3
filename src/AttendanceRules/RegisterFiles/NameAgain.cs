namespace AttendanceRules.RegisterFiles;

internal readonly struct NameAgain : IReadAgain<string>
{
    public string Read(ref BlockReader reader, string? before) => reader.Needed();
}
