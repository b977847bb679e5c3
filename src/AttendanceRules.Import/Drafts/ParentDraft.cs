namespace AttendanceRules.Import.Drafts;

/// <summary>What the rows say of one parent.</summary>
internal sealed class ParentDraft
{
    public HashSet<bool> ResidesWith { get; } = [];

    public HashSet<bool> IsResponsible { get; } = [];

    /// <summary>Adds what a row says; false when another row says otherwise.</summary>
    public static bool Add(HashSet<bool> said, bool? value)
    {
        if (value is not { } known)
        {
            return true;
        }

        said.Add(known);
        return said.Count == 1;
    }

    public static bool? Agreed(HashSet<bool> said) => said.Count == 1 ? said.First() : null;
}
