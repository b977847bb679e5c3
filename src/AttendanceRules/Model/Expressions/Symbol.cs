using AttendanceRules.Calendar;
using AttendanceRules.Evaluation;
using AttendanceRules.Model.Values;
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

    /// <summary>Texts the value can be; null: any.</summary>
    public virtual IReadOnlyList<string>? Choices => null;

    /// <summary>True when the value hangs on the pathway it is used in.</summary>
    public virtual bool NeedsPathway => false;

    /// <summary>True when it is asked or counted per parent.</summary>
    public virtual bool IsPerParent => false;

    /// <summary>True when it can be asked of a school as well as of a pupil.</summary>
    public virtual bool IsOfSchool => false;

    /// <summary>Names it is made of; for cycle checks and for finding what a question hangs on.</summary>
    public virtual IEnumerable<Symbol> Uses => [];

    /// <summary>How many declarations are made of the next below it; a name that is made of no other has 0. At most <see cref="Limits.NameDepth"/>.</summary>
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

    /// <summary>True where a number can lie below nothing.</summary>
    public virtual bool MayBeNegative => false;

    /// <summary>By how much written numbers and thresholds in it multiply what is counted or answered, at most.</summary>
    public virtual Interval Scale => new(Ratio.Of(1), Ratio.Of(1));

    /// <summary>What it is on a day: itself, or its edition in force; null where it has editions and none is in force.</summary>
    public virtual Symbol? EditionOn(DateOnly date) => this;

    public abstract Value At(EvaluationContext scope);

    /// <summary>What is taken for it of the school where no school is at hand; null: it is unknown.</summary>
    public virtual Value? WithoutSchool => null;

    /// <summary>The date of the value's <c>.start</c>, <c>.end</c> or <c>.since</c>; none where it has no such date.</summary>
    public virtual Value Edge(EvaluationContext scope, string edge) => Value.NotApplicable(ValueKind.Date);

    public virtual bool HasEdge(string edge) => false;

    /// <summary>Truth of a yes/no name, told to the trace.</summary>
    public virtual Truth Holds(EvaluationContext scope, Trace? trace)
    {
        var value = At(scope);
        var truth = value.State switch
        {
            ValueState.NotApplicable => Truth.False,
            ValueState.Unknown or ValueState.Between => Truth.Undecided,
            _ => value.IsTrue ? Truth.True : Truth.False,
        };
        trace?.Add(Found(scope, value, truth));
        return truth;
    }

    private Finding Found(EvaluationContext scope, Value value, Truth truth) =>
        new(Name, Title, value, "", "", "", Name, truth, Missing(scope)) { FindEvidence = () => Evidence(scope) };

    /// <summary>Names of what is missing where the value is unsettled.</summary>
    public virtual IReadOnlyList<string> Missing(EvaluationContext scope) => [Name];

    /// <summary>What in the records the value rests on, for people; never personal text.</summary>
    public virtual IReadOnlyList<string> Evidence(EvaluationContext scope) => [];

    // What several conditions are made of is worked out once within one evaluation: a chain of names that use the one below twice would else double at each step.
    // A name right above the records is cheaper to work out than to remember.
    private bool IsShared => Depth > 1;

    /// <summary><see cref="At"/>, worked out once within one evaluation.</summary>
    public Value AtOnce(EvaluationContext scope) => IsShared ? SharedAt(scope) : At(scope);

    /// <summary><see cref="Edge"/>, worked out once within one evaluation.</summary>
    public Value EdgeOnce(EvaluationContext scope, string edge) => IsShared ? SharedEdge(scope, edge) : Edge(scope, edge);

    /// <summary><see cref="Missing"/>, worked out once within one evaluation.</summary>
    public IReadOnlyList<string> MissingOnce(EvaluationContext scope) => IsShared ? SharedMissing(scope) : Missing(scope);

    /// <summary><see cref="Holds"/>, worked out once within one evaluation.</summary>
    public Truth HoldsOnce(EvaluationContext scope, Trace? trace)
    {
        return IsShared ? SharedHolds(scope, trace) : Holds(scope, trace);
    }

    private Value SharedAt(EvaluationContext scope) => scope.File.Shared.Once((this, scope, "value"), static k => ((Symbol)k.Name).At((EvaluationContext)k.Scope));

    private Value SharedEdge(EvaluationContext scope, string edge) =>
        scope.File.Shared.Once((this, scope, edge), static k => ((Symbol)k.Name).Edge((EvaluationContext)k.Scope, k.Part));

    private IReadOnlyList<string> SharedMissing(EvaluationContext scope) =>
        scope.File.Shared.Once((this, scope, "missing"), static k => ((Symbol)k.Name).Missing((EvaluationContext)k.Scope));

    private Truth SharedTruth(EvaluationContext scope) =>
        scope.File.Shared.Once((this, scope, "truth"), static k => ((Symbol)k.Name).Holds((EvaluationContext)k.Scope, null));

    private Truth SharedHolds(EvaluationContext scope, Trace? trace)
    {
        if (trace is null)
        {
            return SharedTruth(scope);
        }

        var (truth, own) = scope.File.Shared.Once((this, scope, "findings"), static k =>
        {
            var found = new Trace();
            return (((Symbol)k.Name).Holds((EvaluationContext)k.Scope, found), found);
        });
        trace.Take(own);
        return truth;
    }
}
