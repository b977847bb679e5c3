using AttendanceRules.Records;

namespace AttendanceRules.RegisterFiles;

internal readonly struct CharacteristicAgain : IReadAgain<Characteristic>
{
    public Characteristic Read(ref BlockReader reader, Characteristic? before)
    {
        var (name, value) = (reader.Needed(), reader.Needed());
        var (from, to, known) = (reader.Day(), reader.Day(), reader.Day());
        if (before is null)
        {
            return new Characteristic(name, value, from, to, known);
        }

        before.Take(name, value, from, to, known);
        return before;
    }
}
