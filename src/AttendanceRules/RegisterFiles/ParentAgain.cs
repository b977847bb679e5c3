using AttendanceRules.Records;

namespace AttendanceRules.RegisterFiles;

internal readonly struct ParentAgain : IReadAgain<Parent>
{
    public Parent Read(ref BlockReader reader, Parent? before)
    {
        var (id, resides, isResponsible) = (reader.Needed(), reader.Flag(), reader.Flag());
        if (before is null)
        {
            return new Parent(id, resides, isResponsible);
        }

        before.Take(id, resides, isResponsible);
        return before;
    }
}
