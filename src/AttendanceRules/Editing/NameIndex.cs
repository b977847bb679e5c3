using AttendanceRules.Calendar;
using AttendanceRules.Json;
using AttendanceRules.Packs.Schema;
using AttendanceRules.Problems;

namespace AttendanceRules.Editing;

/// <summary>The names of packs that are laid over each other, whether or not they can be loaded.</summary>
/// <param name="files">Their files, the lowest pack first.</param>
internal sealed class NameIndex(IReadOnlyList<FileNames> files)
{
    private readonly ILookup<string, WrittenName> written =
        files.SelectMany(f => f.Names).Where(n => n.Item is not null).ToLookup(n => n.Name, StringComparer.Ordinal);

    /// <summary>Everything that is declared, the lowest pack first.</summary>
    public IEnumerable<WrittenName> Declared => files.SelectMany(f => f.Names).Where(n => n.IsDeclared);

    /// <summary>The periods that the calendars of the packs name.</summary>
    public IEnumerable<string> Periods => files.Where(f => f.IsCalendar).SelectMany(f => f.Root?.List("periods") ?? [])
        .Select(p => p.String("name")).OfType<string>().Distinct(StringComparer.Ordinal);

    /// <summary>The name at a place; null where none is.</summary>
    public WrittenName? At(string file, int line, int column) => files.FirstOrDefault(f => f.File == file)?.Names
        .Where(n => n.IsAt(line, column)).OrderBy(n => n.Length).ThenByDescending(n => IsKnown(n)).FirstOrDefault();

    /// <summary>What a name can mean: where it is declared, the lowest pack first.</summary>
    public IReadOnlyList<WrittenName> DeclarationsOf(WrittenName name) =>
        [.. written[name.Name].Where(d => d.IsDeclared && name.Means(d))];

    /// <summary>What is written under the name of a declaration in all packs: the declaration, and what layers change of it.</summary>
    public IReadOnlyList<JsonItem> WrittenUnder(WrittenName declared) =>
        [.. written[declared.Name].Where(d => d.Kinds == declared.Kinds).SelectMany(d => d.Item!.Kind == JsonItemKind.List ? d.Item.Items
            : [d.Item])];

    /// <summary>Every place at which what is declared is written, its own included.</summary>
    public IReadOnlyList<WrittenName> UsesOf(WrittenName declared) =>
        [.. files.SelectMany(f => f.Names).Where(n => n.Means(declared)
            && (n.Item is null || n.Kinds == declared.Kinds) && DeclarationsOf(n) is [var only] && only.IsWhere(declared))];

    /// <summary>What a clause says, by document#clause; null where no document has it.</summary>
    public string? ClauseText(string citation) =>
        written[citation].FirstOrDefault(n => n.Kinds == NameKinds.Clause)?.Item is { } clause
            ? clause.Kind == JsonItemKind.Text ? clause.Text : clause.String("text") : null;

    /// <summary>Editions of what is declared under a name of a section, each as NAME@FROM.</summary>
    public IEnumerable<string> EditionsOf(PackSection section, string name) =>
        from declared in written[name]
        where declared.IsDeclared && declared.Kinds == section.Kind
        from edition in declared.Item!.Kind == JsonItemKind.List ? declared.Item.Items : [declared.Item]
        let begins = section == PackSection.Thresholds ? edition.List("values").Select(v => v.Date("from")).Max() : edition.Date("from")
        let day = begins ?? PackFrom(declared.File)
        where day is not null
        select $"{name}@{IsoDate.Text(day.Value)}";

    private bool IsKnown(WrittenName name) => DeclarationsOf(name).Count > 0;

    private DateOnly? PackFrom(string file)
    {
        var pack = files.First(f => f.File == file).Pack;
        return files.Where(f => f.Pack == pack).Select(f => f.Root?["pack"]?.Date("from")).FirstOrDefault(d => d is not null);
    }
}
