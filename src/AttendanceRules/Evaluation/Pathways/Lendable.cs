namespace AttendanceRules.Evaluation.Pathways;

/// <summary>Objects that are used again once all of them are given back.</summary>
internal sealed class Lendable<T>
    where T : class, new()
{
    // More than so many are made again.
    private const int MostKept = 256;

    private readonly List<T> made = [];
    private int used;

    public T Next()
    {
        if (used == made.Count)
        {
            made.Add(new T());
        }

        return made[used++];
    }

    /// <summary>Takes all of them back. What they hold stays until they are lent again, or forgotten.</summary>
    public void TakeBack()
    {
        used = 0;
        if (made.Count > MostKept)
        {
            made.RemoveRange(MostKept, made.Count - MostKept);
        }
    }

    public void Forget()
    {
        used = 0;
        made.Clear();
    }
}
