using AttendanceRules.Records;

namespace AttendanceRules.RegisterFiles;

internal readonly struct CharacteristicAgain : IReadAgain<Characteristic>
{
    public Characteristic Read(ref BlockReader reader, Characteristic? before)
    {
        var (name, value) = (reader.Needed(), reader.Needed());
        var (from, to, known) = (reader.Day(), reader.Day(), reader.Day());
        return before is not null && before.Name == name && before.Value == value && before.From == from && before.To == to
            && before.Known == known ? before : new Characteristic(name, value, from, to, known);
    }
}
