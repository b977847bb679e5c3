using AttendanceRules.Model.Expressions;

namespace AttendanceRules.Model.Windows;

/// <summary>A date that windows and lengths count from: an action, an outcome, an edge of a fact, or a written date.</summary>
/// <param name="Text">The anchor as the pack writes it.</param>
internal abstract record Anchor(string Text)
{
    /// <summary>The fact, question or characteristic whose date it is; null for an action or a written date.</summary>
    public virtual Symbol? Named => null;

    /// <summary>True where only casework can supply it.</summary>
    public virtual bool UsesCasework => false;

    public bool NeedsPathway => Named is { NeedsPathway: true };

    public abstract TResult Accept<TArgument, TResult>(IAnchorVisitor<TArgument, TResult> visitor, TArgument argument);
}
