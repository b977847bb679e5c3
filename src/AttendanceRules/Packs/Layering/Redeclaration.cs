using AttendanceRules.Json;
using AttendanceRules.Model;
using AttendanceRules.Packs.Json;
using AttendanceRules.Packs.Schema;
using AttendanceRules.Problems;

namespace AttendanceRules.Packs.Layering;

/// <summary>What to do about a name that is declared a second time.</summary>
internal static class Redeclaration
{
    /// <param name="name">The name.</param>
    /// <param name="first">The pack that declares it first.</param>
    /// <param name="second">The pack that declares it again.</param>
    /// <param name="packs">All packs.</param>
    public static string Mend(string name, PackFiles first, PackFiles second, IReadOnlyList<PackFiles> packs) =>
        first == second ? "Remove one of the two, or write both as editions of one name, each with its from and to, or choose another name."
        : !second.Below(packs).Contains(first) ? $"'{first.Pack!.Id}' and '{second.Pack!.Id}' do not extend each other. "
            + "Choose another name in one of them."
        : $"To change what is inherited, write \"replaces\": \"{Edition(name, first)}\" and a \"reason\". "
            + "For one of your own choose another name.";

    /// <summary>The same of two names that conditions can use, which are one list over several sections.</summary>
    public static string Mend(
        string name, (PackSection Section, PackDeclaration Pack) first, (PackSection Section, PackDeclaration Pack) second,
        IReadOnlyList<PackFiles> packs) => first.Section == second.Section
        ? Mend(name, packs.First(p => p.Pack == first.Pack), packs.First(p => p.Pack == second.Pack), packs)
        : "Names of thresholds, facts, questions, characteristics and groups must be unique together. Choose another name.";

    private static string Edition(string name, PackFiles pack)
    {
        var from = PackSection.All.SelectMany(pack.Declarations).Where(d => d.Name == name)
            .SelectMany(d => d.Editions).Select(e => Begin(e) ?? pack.Pack!.From).DefaultIfEmpty(pack.Pack!.From).Max();
        return $"{name}@{IsoDate.Text(from)}";
    }

    private static DateOnly? Begin(JsonItem edition) => edition.Date("from")
        ?? edition.List("values").Where(v => v.Kind == JsonItemKind.Map).Select(v => v.Date("from")).Max();
}
