using AttendanceRules.Records;

namespace AttendanceRules.RegisterFiles;

internal readonly struct ParentAgain : IReadAgain<Parent>
{
    public Parent Read(ref BlockReader reader, Parent? before)
    {
        var (id, resides, isResponsible) = (reader.Needed(), reader.Flag(), reader.Flag());
        return before is not null && before.Id == id && before.ResidesWith == resides && before.IsResponsible == isResponsible ? before
            : new Parent(id, resides, isResponsible);
    }
}
