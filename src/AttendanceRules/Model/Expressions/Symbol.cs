using AttendanceRules.Calendar;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Values;
using AttendanceRules.Model.Windows;
using AttendanceRules.Problems;

namespace AttendanceRules.Model.Expressions;

/// <summary>Anything a condition can name: a fact, question, threshold, characteristic or group.</summary>
internal abstract class Symbol
{
    public required string Name { get; init; }

    public string Title { get; init; } = "";

    /// <summary>Where it is declared; set when it is bound.</summary>
    public Origin Origin { get; set; } = Origin.None;

    /// <summary>Every phrase of its declaration, over all its editions; set when it is bound.</summary>
    public IReadOnlyList<Phrase> Phrases { get; set; } = [];

    public abstract ValueKind Kind { get; }

    public virtual Unit Unit => Unit.None;

    /// <summary>The currency of an amount of money; null for another. Set when it is bound.</summary>
    public Currency? Currency { get; set; }

    /// <summary>Texts the value can be; null: any.</summary>
    public virtual IReadOnlyList<string>? Choices => null;

    /// <summary>True when the value depends on the pathway it is used in.</summary>
    public virtual bool NeedsPathway => false;

    /// <summary>True when each parent has a value of their own.</summary>
    public virtual bool IsPerParent => false;

    /// <summary>True when it can be asked of a school and also of a pupil.</summary>
    public virtual bool IsOfSchool => false;

    /// <summary>Names it is made of; for cycle checks and for finding what depends on a question.</summary>
    public virtual IEnumerable<Symbol> Uses => [];

    /// <summary>
    /// How many declarations are made of the next below it; a name that is made of no other has 0. At most <see cref="Limits.NameDepth"/>.
    /// </summary>
    public int Depth { get; set; }

    /// <summary>Itself and every name that it is made of, however deep, each once.</summary>
    public IReadOnlyCollection<Symbol> AllUses()
    {
        var found = new HashSet<Symbol> { this };
        var left = new Queue<Symbol>(found);
        while (left.TryDequeue(out var next))
        {
            foreach (var used in next.Uses.Where(found.Add))
            {
                left.Enqueue(used);
            }
        }

        return found;
    }

    /// <summary>Its place in a row of what each name is for a subject; below zero: it has none.</summary>
    public int Number { get; set; } = -1;

    /// <summary>What works it out, kept by whoever does: looking for it each time is slow. Null: nobody has asked yet.</summary>
    public object? WorkedOutBy { get; set; }

    /// <summary>What its value rests on, its parts included.</summary>
    public SymbolReads RestsOn { get; set; }

    /// <summary>True where a number can be below nothing.</summary>
    public virtual bool MayBeNegative => false;

    /// <summary>The most that a number can be; null: there is no bound.</summary>
    public virtual Ratio? Most => null;

    /// <summary>By how much written numbers and thresholds in it multiply what is counted or answered, at most.</summary>
    public virtual Interval Scale => new(Ratio.Of(1), Ratio.Of(1));

    /// <summary>The windows that it looks at, over all its editions; empty for none.</summary>
    public virtual IEnumerable<Window> Windows => [];

    /// <summary>What it is on a day: itself, or its edition in force; null where it has editions and none is in force.</summary>
    public virtual Symbol? EditionOn(DateOnly date) => this;

    /// <summary>Whether it has a date under the name of the edge: <c>start</c>, <c>end</c> or <c>since</c>.</summary>
    public virtual bool HasEdge(string edge) => false;

    /// <summary>What is taken for it of the school where no school is at hand; null: it is unknown.</summary>
    public virtual Value? WithoutSchool => null;

    /// <summary>What its value is made from.</summary>
    public abstract SymbolParts Parts { get; }

    public abstract TResult Accept<TResult>(ISymbolVisitor<TResult> visitor);
}
