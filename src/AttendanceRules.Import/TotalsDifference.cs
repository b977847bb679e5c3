namespace AttendanceRules.Import;

/// <summary>One total that is not the same in register and return.</summary>
/// <param name="Item">The code of an absence, or <see cref="Possible"/>.</param>
/// <param name="Register">Sessions by the register, of the pupils that are in both.</param>
/// <param name="Return">Sessions by the return.</param>
/// <param name="Pupils">Ids of the pupils whose totals differ, sorted; differences of several may cancel out in the sums.</param>
public sealed record TotalsDifference(string Item, int Register, int Return, IReadOnlyList<string> Pupils)
{
    /// <summary>The item that means possible sessions.</summary>
    public const string Possible = "possible";
}
