using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Facts;

namespace AttendanceRules.Model;

/// <summary>When a rule of a group applies: in the group, or in one that includes it for the rule's stakeholder.</summary>
internal sealed class GroupGate
{
    public GroupGate(Book book, string group, string? cell)
    {
        var holders = new List<string> { group };
        for (var i = 0; i < holders.Count; i++)
        {
            holders.AddRange(book.Includes
                .Where(g => g.Value.Any(x => x.Group == holders[i] && x.Stakeholders.Contains(cell, StringComparer.Ordinal)))
                .Select(g => g.Key).Where(g => !holders.Contains(g)));
        }

        Holders = [.. holders.Select(h => (ConditionFact)book.Names.Find(h)!)];
        When = new AnyOf([.. Holders.Select(h => h.When)]);
        IsIn = new AnyOf([.. Holders.Select(h => new Predicate(h, false, Qualifier.Own))]);
        Title = book.Names.Find(group)!.Title;
        (IsOfEverybody, IsOfSchool) = (!When.Names.Any(), When.Names.All(n => n.IsOfSchool));
    }

    /// <summary>The groups of which one is enough.</summary>
    public IReadOnlyList<ConditionFact> Holders { get; }

    /// <summary>The condition.</summary>
    public Expression When { get; }

    /// <summary>The same, of the groups by their names.</summary>
    public Expression IsIn { get; }

    /// <summary>The group's title.</summary>
    public string Title { get; }

    /// <summary>True where it asks nothing: the group of everybody.</summary>
    public bool IsOfEverybody { get; }

    /// <summary>True where it asks about the school alone.</summary>
    public bool IsOfSchool { get; }
}
