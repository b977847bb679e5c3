using System.Collections;

namespace AttendanceRules.Packs.Binding;

/// <summary>A list that is made when somebody first looks into it: most of what a book holds is never looked at.</summary>
/// <param name="make">Makes the items, once; it may be called from any thread.</param>
internal sealed class ListOnDemand<T>(Func<IReadOnlyList<T>> make) : IReadOnlyList<T>
{
    private readonly Lazy<IReadOnlyList<T>> items = new(make);

    public int Count => items.Value.Count;

    public T this[int index] => items.Value[index];

    public IEnumerator<T> GetEnumerator() => items.Value.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
