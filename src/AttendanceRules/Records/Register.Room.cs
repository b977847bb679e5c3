namespace AttendanceRules.Records;

/// <content>Room that is used again.</content>
internal sealed partial class Register
{
    /// <summary>Forgets all marks, and keeps the places that they had.</summary>
    internal void Forget()
    {
        Clear();
        Array.Clear(rows);
        Array.Clear(planes);
        (Possible, kindCount) = (SessionCounts.None(sessions), 0);
        for (var bits = made; bits is not null; bits = bits.Before)
        {
            bits.Words.Clear();
            bits.Total();
        }

        Array.Clear(ownUnclassed ?? []);
        Array.Clear(ownMinutes ?? []);
    }
}
