using AttendanceRules.Model.Pathways;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Windows;

namespace AttendanceRules.Model.Rules;

/// <summary>One line of a rule's <c>do</c>.</summary>
internal sealed record LineDeclaration(string Action, Expression When, bool IsEachParent, Deadline? Due, Deadline? NotBefore, Force? Force,
    DateOnly From, DateOnly? To)
{
    /// <summary>The action as it is declared.</summary>
    public required ActionDeclaration Declared { get; init; }

    public required Origin Origin { get; init; }

    /// <summary>How long after the last one done the next is due; null: it is done once.</summary>
    public DatedLength? Every { get; init; }

    /// <summary>The action of another line that follows if this one is not done; null for none.</summary>
    public string? Else { get; init; }

    /// <summary>The watch that it opens where it is picked among several of a stage; null for none.</summary>
    public WatchDeclaration? Watch { get; init; }

    /// <summary>Amounts it carries; empty for none.</summary>
    public IReadOnlyList<ValueDeclaration> Values { get; init; } = [];

    /// <summary>Its own condition as the pack writes it; empty for none.</summary>
    public string WhenText { get; init; } = "";

    /// <summary>Its deadline as the pack writes it; empty for none.</summary>
    public string DueText { get; init; } = "";

    /// <summary>The day before which it does not come, as the pack writes it; empty for none.</summary>
    public string NotBeforeText { get; init; } = "";

    /// <summary>Whether what is advised of it rests on the day from which the rule has called for it.</summary>
    public bool CountsFromStart => Every is not null || Due?.CountsFromStart == true || NotBefore?.CountsFromStart == true
        || HasValueFromStart();

    public bool IsInForce(DateOnly date) => From <= date && !(date > To);

    private bool HasValueFromStart()
    {
        for (var i = 0; i < Values.Count; i++)
        {
            if (Values[i].Until?.CountsFromStart == true)
            {
                return true;
            }
        }

        return false;
    }
}
