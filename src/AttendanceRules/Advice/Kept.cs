namespace AttendanceRules.Advice;

/// <summary>
/// What an object works out about itself once, when it is first asked for. It makes no difference to equality, and a copy with other
/// members works it out anew.
/// </summary>
/// <typeparam name="T">What is worked out.</typeparam>
internal struct Kept<T> : IEquatable<Kept<T>>
    where T : class
{
    private Pair? pair;

    /// <summary>What is kept for the owner, or else what is made of it now.</summary>
    // Threads that ask at the same time make the same, and one of the two is kept.
    public T Of<TOwner>(TOwner owner, Func<TOwner, T> make)
        where TOwner : class
    {
        if (pair is { } kept && ReferenceEquals(kept.Owner, owner))
        {
            return kept.Made;
        }

        var made = make(owner);
        pair = new Pair(owner, made);
        return made;
    }

    public readonly bool Equals(Kept<T> other) => true;

    public override readonly bool Equals(object? obj) => obj is Kept<T>;

    public override readonly int GetHashCode() => 0;

    private sealed record Pair(object Owner, T Made);
}
