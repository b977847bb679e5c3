namespace AttendanceRules.Proofs;

/// <summary>
/// Looks for pieces of facts in which a formula may hold, by cutting: facts that could still decide it get each of their pieces in turn.
/// </summary>
internal sealed class CellSearch(FactTable table, IReadOnlyList<FactRelation> relations)
{
    private const int MostSteps = 20_000;

    private FactCell?[] cells = [];
    private int steps;

    /// <summary>True: the search was given up, and says nothing.</summary>
    public bool IsGivenUp => steps > MostSteps;

    /// <summary>
    /// Pieces in which the formula holds, or may hold; a fact without one may be anything. Null: there are none, or the search was given
    /// up.
    /// </summary>
    public FactCell?[]? Find(Formula formula)
    {
        (cells, steps) = (new FactCell?[table.Facts.Count], 0);
        return Cut(formula) ? cells : null;
    }

    private bool Cut(Formula formula)
    {
        if (++steps > MostSteps)
        {
            return false;
        }

        var truth = formula.In(cells);
        if (truth != Truth.Undecided)
        {
            return truth == Truth.True;
        }

        var fact = formula.Open(cells);
        if (fact < 0)
        {
            return true;
        }

        foreach (var cell in table.Facts[fact].Cells)
        {
            cells[fact] = cell;
            if (relations.All(r => (r.Less != fact && r.More != fact) || r.Allows(cells)) && Cut(formula))
            {
                return true;
            }
        }

        cells[fact] = null;
        return false;
    }
}
