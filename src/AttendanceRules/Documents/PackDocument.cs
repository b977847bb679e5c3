using AttendanceRules.Impacts;
using AttendanceRules.Insight;
using AttendanceRules.Json;
using AttendanceRules.Model;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Pathways;
using AttendanceRules.Model.Rules;
using AttendanceRules.Packs.Json;
using AttendanceRules.Packs.Schema;

namespace AttendanceRules.Documents;

/// <summary>What a pack says, for whoever answers for it and signs it: rules and stages as sentences with their numbers.</summary>
internal sealed class PackDocument
{
    private readonly RuleBook rules;
    private readonly RuleBook? below;
    private readonly PackFiles pack;
    private readonly DutySentences sentences;
    private readonly DateOnly asOf;

    /// <param name="rules">The book.</param>
    /// <param name="below">The same without the pack; null where it builds on nothing.</param>
    /// <param name="pack">Id of the pack.</param>
    /// <param name="asOf">The day whose numbers are shown.</param>
    public PackDocument(RuleBook rules, RuleBook? below, string pack, DateOnly asOf)
    {
        (this.rules, this.below, this.asOf) = (rules, below, asOf);
        this.pack = rules.Files.First(p => p.Pack!.Id == pack);
        sentences = new DutySentences(rules.Book, rules.Files, asOf);
    }

    public string Title => pack.Pack!.Title;

    private Book Book => rules.Book;

    private string Id => pack.Pack!.Id;

    public IEnumerable<DocumentBlock> Blocks() =>
    [
        .. About(), .. Differences(), .. Open(), .. Matrix(), .. Rules(), .. Pathways(), .. Numbers(), .. Counted(), .. Questions(),
        .. SignOff(),
    ];

    private bool IsOwn(Origin origin) => pack.Holds(origin.File);

    private IEnumerable<DocumentBlock> About()
    {
        var declared = pack.Pack!;
        yield return new DocumentBlock.Paragraph($"The pack {Id}, version {declared.Version}. "
            + NamedText.Period(declared.From, declared.To)
            + (declared.Extends is { } base_ ? $" It builds on {base_}, which is documented apart." : ""));
        yield return new DocumentBlock.Paragraph($"Numbers are those of {ValueWords.Date(asOf)}. The packs of this book are "
            + $"{string.Join(", ", rules.Packs.Select(p => $"{p.Id} {p.Version}"))}; their check sum is {rules.Hash}.");
    }

    private IEnumerable<DocumentBlock> Differences()
    {
        List<string> changed = [.. pack.Changes.Select(i => $"{i.String("replaces")} is changed: {Reason(i)}"),
            .. pack.Files.SelectMany(f => f.List("disables")).Select(d => $"{d.String("rule")} is switched off: {Reason(d)}")];
        if (below is null)
        {
            yield break;
        }

        var texts = RuleChanges.Between(below, rules).Where(c => c.Kind != RuleChangeKind.Added).Select(c => c.Text).ToList();
        yield return new DocumentBlock.Heading(2, "What differs from the packs below");
        texts.AddRange(Book.Rules.Where(r => r.Withhold is { } held && IsOwn(r.Origin) && !IsOwn(Book.Actions[held].Origin)).Select(r =>
            $"{NamedText.Quoted(sentences.Names.Action(r.Withhold!))} is not asked for when {sentences.Conditions.Of(r.When)} ({r.Id})."));
        yield return changed.Count + texts.Count == 0 ? new DocumentBlock.Paragraph("Nothing: it only adds.")
            : new DocumentBlock.Bullets([.. changed.Distinct(), .. texts.Distinct()]);
    }

    private static string Reason(JsonItem change) => NamedText.Sentence(change.String("reason") ?? "no reason given");

    private IEnumerable<DocumentBlock> Open()
    {
        var defaults = Book.Duties.Where(d => IsOwn(d.Origin)).SelectMany(d => d.Defaults).Distinct()
            .Select(d => $"{d.Title}: {sentences.Names.Of(d.Name)} ({d.Name})").ToList();
        yield return new DocumentBlock.Heading(2, "Defaults that nobody has set");
        yield return defaults.Count == 0 ? new DocumentBlock.Paragraph("None.") : new DocumentBlock.Bullets(defaults);
        var accepted = (pack.PackItem["accepts"]?.Members ?? []).ConvertAll(m => $"{m.Name}: {NamedText.Sentence(m.Value.Text)}");
        yield return new DocumentBlock.Heading(2, "Warnings that are accepted");
        yield return accepted.Count == 0 ? new DocumentBlock.Paragraph("None.") : new DocumentBlock.Bullets(accepted);
    }

    private IEnumerable<DocumentBlock> Matrix()
    {
        var cells = Book.Rules.Where(r => r is { Group: not null, Cell: not null } && IsOwn(r.Origin)).ToList();
        var whom = Book.Stakeholders.Where(s => cells.Exists(r => r.Cell == s)).ToList();
        if (cells.Count == 0)
        {
            yield break;
        }

        yield return new DocumentBlock.Heading(2, "The matrix");
        yield return new DocumentBlock.Matrix([.. whom.Select(NamedText.Stakeholder)],
            [.. Book.Groups.Select(g => (g.Name, g.When.Title)).Distinct().Where(g => cells.Exists(r => r.Group == g.Name))
                .Select(g => (g.Title, Row(g.Name)))]);

        IReadOnlyList<IReadOnlyList<DutyText>> Row(string group) =>
            [.. whom.Select(s => (IReadOnlyList<DutyText>)[.. cells.Where(r => r.Group == group && r.Cell == s)
                .OrderBy(r => r.Id, StringComparer.Ordinal).ThenBy(r => r.From).Select(sentences.Of)])];
    }

    private IEnumerable<DocumentBlock> Rules()
    {
        var own = Book.Rules.Where(r => r.Group is null && IsOwn(r.Origin)).ToList();
        return own.Count == 0 ? []
            : [new DocumentBlock.Heading(2, "Rules"), .. own.Select(r => new DocumentBlock.Duty(sentences.Of(r)))];
    }

    private IEnumerable<DocumentBlock> Pathways()
    {
        var own = Book.Pathways.Where(p => IsOwn(p.Origin) || p.Stages.Any(s => IsOwn(s.Origin))).ToList();
        if (own.Count > 0)
        {
            yield return new DocumentBlock.Heading(2, "Pathways");
        }

        foreach (var pathway in own)
        {
            yield return new DocumentBlock.Heading(3, pathway.Title);
            yield return new DocumentBlock.Paragraph(NamedText.Period(pathway.From, pathway.To) + (pathway.IsPerParent
                ? " Each parent is on it alone." : "") + (pathway.On is { } on ? $" It begins with {sentences.Names.Of(on.Text)}." : "")
                + $" {RoundWords.Round(pathway.Cycle?.Text, pathway.On is not null, sentences.Names)} {Skipping(pathway.Skip)}");
            yield return new DocumentBlock.Drawing(pathway.Title, DrawnStages.Of(pathway, sentences));
            foreach (var stage in pathway.Stages)
            {
                yield return new DocumentBlock.Duty(sentences.Of(pathway, stage));
            }
        }
    }

    private static string Skipping(Skip skip) => skip switch
    {
        Skip.Furthest => "Of the steps whose conditions hold, the furthest one is taken.",
        Skip.Each => "Each step whose condition holds is taken.",
        _ => "The steps are taken one after the other.",
    };

    private IEnumerable<DocumentBlock> Numbers()
    {
        var own = rules.Files.SelectMany(f => f.Each(PackSection.Thresholds)).Where(t => pack.Holds(t.Item.File))
            .Select(t => Book.Names.Find(t.Name)).OfType<ThresholdName>().DistinctBy(t => t.Name).ToList();
        if (own.Count == 0)
        {
            yield break;
        }

        yield return new DocumentBlock.Heading(2, "Numbers");
        yield return new DocumentBlock.Table(["what it is", "number", "from", "source"], [.. own.SelectMany(t => t.Values.Select(v =>
            (IReadOnlyList<string>)[t.Title.Length > 0 ? t.Title : t.Name, NamedText.Number(v.Value, t), ValueWords.Date(v.From),
                v.Source.Length > 0 ? v.Source : "none"]))]);
    }

    private IEnumerable<DocumentBlock> Counted()
    {
        var facts = pack.Each(PackSection.Facts).Select(f => f.Name).Distinct(StringComparer.Ordinal).Select(Book.Names.Find)
            .OfType<Symbol>().Select(f => $"{NamedText.Title(f)}: {sentences.Facts.Of(f)}").ToList();
        return facts.Count == 0 ? [] : [new DocumentBlock.Heading(2, "What is counted"), new DocumentBlock.Bullets(facts)];
    }

    private IEnumerable<DocumentBlock> Questions()
    {
        var own = pack.Each(PackSection.Questions).Select(q => (IReadOnlyList<string>)[q.Item.String("ask") ?? q.Name,
            NamedText.Stakeholder(q.Item.String("of") ?? ""), q.Item["assume"]?.Text switch { null => "nothing", "false" => "no",
                "true" => "yes", var text => text }]).ToList();
        return own.Count == 0 ? []
            : [new DocumentBlock.Heading(2, "What people are asked"), new DocumentBlock.Table(["question", "who answers",
                "assumed meanwhile"], own)];
    }

    private static IEnumerable<DocumentBlock> SignOff() =>
    [
        new DocumentBlock.Heading(2, "Signed"),
        new DocumentBlock.Table(["name", "post", "date", "signature"], [["", "", "", ""], ["", "", "", ""]]),
    ];
}
