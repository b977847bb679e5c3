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
        for (var i = 0; i < made?.Count; i++)
        {
            made[i].Words.Clear();
            made[i].Total();
        }

        Array.Clear(ownUnclassed ?? []);
        Array.Clear(ownMinutes ?? []);
    }
}
