namespace AttendanceRules.Model.Windows;

/// <summary>One phrase of a window, such as <c>last 10 school weeks</c>.</summary>
/// <param name="Text">The phrase as the pack writes it.</param>
internal abstract record WindowPart(string Text)
{
    /// <summary>The dates it counts from; empty for none.</summary>
    public virtual IReadOnlyList<Anchor> Anchors => [];

    /// <summary>True where it asks for the cycle or a watch of the pathway it is used in.</summary>
    public virtual bool IsOfPathway => false;

    public bool NeedsPathway => IsOfPathway || Anchors.Any(a => a.NeedsPathway);

    public bool UsesCasework => Anchors.Any(a => a.UsesCasework);

    public abstract TResult Accept<TArgument, TResult>(IWindowVisitor<TArgument, TResult> visitor, TArgument argument);
}
