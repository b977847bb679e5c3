using AttendanceRules.Calendar;
using AttendanceRules.Model.Expressions;

namespace AttendanceRules.Model.Facts;

/// <summary>
/// How many unbroken runs of a class, of a least length, began in a window (S19): the fewest and the most that open sessions allow.
/// </summary>
internal sealed class EpisodeFact(bool ofDays) : RegisterFact
{
    /// <summary>Shorter runs do not count; null: all do.</summary>
    public Operand? AtLeast { get; init; }

    /// <summary>True: runs of school days, not of sessions.</summary>
    public bool IsOfDays => ofDays;

    public override Unit Unit => Unit.Entries;

    public override SymbolParts Parts => base.Parts with { Names = [.. AtLeast?.Names ?? []] };

    public override TResult Accept<TResult>(ISymbolVisitor<TResult> visitor) => visitor.Visit(this);
}

internal partial interface ISymbolVisitor<out TResult>
{
    TResult Visit(EpisodeFact symbol);
}
