namespace AttendanceRules.Model.Values;

/// <summary>Editions of one declaration; each in force from its first to its last day, both included.</summary>
internal sealed class Editioned<T>(IReadOnlyList<(DateOnly From, DateOnly? To, T Item)> editions)
    where T : class
{
    public IReadOnlyList<(DateOnly From, DateOnly? To, T Item)> Editions => editions;

    public T? On(DateOnly date)
    {
        for (var i = 0; i < editions.Count; i++)
        {
            var (from, to, item) = editions[i];
            if (from <= date && !(date > to))
            {
                return item;
            }
        }

        return null;
    }
}
