using AttendanceRules.Model;

namespace AttendanceRules.Evaluation.Kept;

/// <summary>What of the records is read of an advice once rules and pathways have said what they call for.</summary>
internal sealed class AroundReads
{
    public AroundReads(Book book, InForce inForce, NameReads names)
    {
        (Lines, Groups, Notices) = (names.New(), names.New(), names.New());
        foreach (var rule in inForce.Withholding)
        {
            names.Add(Lines, rule.When.Names);
        }

        foreach (var level in book.Priorities)
        {
            names.Add(Lines, level.When?.Names ?? []);
        }

        names.Add(Groups, inForce.Groups.Select(g => g.When));
        names.Add(Notices, inForce.Bands);
        names.Add(Notices, inForce.Casework);
        foreach (var action in book.Actions.Values.Where(a => a.IsLegal))
        {
            names.AddAction(Notices, action.Id);
        }
    }

    /// <summary>What decides whether lines are withheld, and their order.</summary>
    public ReadSet Lines { get; }

    /// <summary>What decides in which groups the pupil is.</summary>
    public ReadSet Groups { get; }

    /// <summary>What decides notices on the records, of what answers and entries say.</summary>
    public ReadSet Notices { get; }
}
