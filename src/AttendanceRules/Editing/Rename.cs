using System.Text.RegularExpressions;
using AttendanceRules.Packs.Schema;

namespace AttendanceRules.Editing;

/// <summary>Gives what a pack declares another name, wherever it is written.</summary>
internal static partial class Rename
{
    /// <summary>The places to change; none and a reason where it cannot be done.</summary>
    /// <param name="name">The name, where somebody points at it.</param>
    /// <param name="to">The new name; of a clause without its document.</param>
    /// <param name="names">The names of all packs.</param>
    /// <param name="isMine">Whether a file can be changed.</param>
    public static (IReadOnlyList<WrittenName> Places, string? Refusal) Of(WrittenName name, string to, NameIndex names,
        Func<string, bool> isMine)
    {
        if (!Form().IsMatch(to))
        {
            return ([], $"'{to}' is not a name: write letters, digits, - and _, with a letter first.");
        }

        var declared = names.DeclarationsOf(name);
        if (declared.Count != 1)
        {
            return ([], declared.Count == 0 ? $"No pack declares '{name.Name}'." : $"'{name.Name}' is declared more than once.");
        }

        if (!isMine(declared[0].File))
        {
            return ([], $"'{name.Name}' is declared in {declared[0].File}, which is not yours to change.");
        }

        if ((declared[0].Kinds & NameKinds.Symbol) != NameKinds.None && to.Contains('-', StringComparison.Ordinal))
        {
            return ([], $"'{to}' has a hyphen, which is a minus in conditions. Write another name.");
        }

        var hash = name.Name.IndexOf('#', StringComparison.Ordinal);
        var full = hash < 0 ? to : name.Name[..(hash + 1)] + to;
        return names.Declared.Any(d => d.Name == full && d.Pathway == declared[0].Pathway)
            ? ([], $"'{full}' is declared already.") : (names.UsesOf(declared[0]).Where(u => isMine(u.File)).ToList(), null);
    }

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9_-]*$", RegexOptions.None, 10_000)]
    private static partial Regex Form();
}
