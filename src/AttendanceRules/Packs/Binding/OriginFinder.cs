using AttendanceRules.Json;
using AttendanceRules.Model;
using AttendanceRules.Packs.Json;
using AttendanceRules.Packs.Schema;
using AttendanceRules.Problems;

namespace AttendanceRules.Packs.Binding;

/// <summary>
/// From what was read to where it comes from: by the file, since what a layer changes is put in the place of what it changes.
/// </summary>
internal sealed class OriginFinder
{
    private readonly Dictionary<string, (string Pack, int Layer)> packs = new(StringComparer.Ordinal);

    /// <param name="packs">Packs of which none extends itself.</param>
    public OriginFinder(IReadOnlyList<PackFiles> packs)
    {
        foreach (var pack in packs)
        {
            foreach (var file in pack.Declaring)
            {
                this.packs[file.File] = (pack.Pack!.Id, Layer(pack, packs));
            }
        }
    }

    public Origin Of(JsonItem at)
    {
        var (pack, layer) = packs.GetValueOrDefault(at.File, ("", 0));
        return new Origin(pack, layer, at);
    }

    public Origin? Of(JsonItem item, string member) => item[member] is { } at ? Of(at) : null;

    /// <summary>The text in one of the small languages; null where there is none.</summary>
    public Phrase? Phrase(JsonItem? at, EmbeddedSyntax syntax) =>
        at is null ? null : new(at.Text, syntax, Of(at), at.Text.Length > Limits.PhraseLength ? [] : [.. Phrases.Names(at.Text, syntax)]);

    /// <summary>Every phrase of a declaration, those of what is inside it included, in the order of the tables.</summary>
    public IReadOnlyList<Phrase> PhrasesIn(JsonItem item, PackSection section) =>
        new ListOnDemand<Phrase>(() => [.. Phrases.In(item, section.Concept).Select(p => Phrase(p.At, p.Phrasing)!)]);

    private static int Layer(PackFiles pack, IReadOnlyList<PackFiles> packs)
    {
        var layer = 0;
        for (var at = pack; layer < packs.Count && packs.FirstOrDefault(p => p.Pack!.Id == at.Pack!.Extends) is { } below; at = below)
        {
            layer++;
        }

        return layer;
    }
}
