using System.Globalization;
using System.Text.Json;
using AttendanceRules.Advice.Formats;
using AttendanceRules.Impacts;

namespace AttendanceRules.Cli;

/// <summary>What changed in the rules, and a made-up pupil for each rule that it reaches, for people and programs.</summary>
internal sealed class WitnessPage(IReadOnlyList<RuleChange> changes, IReadOnlyList<RuleWitness> witnesses)
{
    private const string Nothing = "Nothing: the rules are written alike.";
    private const string Nowhere = "The changes reach no rule.";

    public string ToText()
    {
        List<string> lines = ["What changed in the rules"];
        lines.AddRange((changes.Count == 0 ? [Nothing] : changes.Select(c => c.Text)).SelectMany(t => ScreenText.Wrap("  " + t, 4)));
        lines.AddRange(["", "What it comes to"]);
        lines.AddRange(witnesses.Count == 0 ? ["  " + Nowhere] : witnesses.SelectMany(Text));
        return string.Concat(lines.Select(l => l + "\n"));
    }

    public string ToMarkdown()
    {
        List<string> lines = ["# What a change of rules comes to", "", "## What changed in the rules", ""];
        lines.AddRange((changes.Count == 0 ? [Nothing] : changes.Select(c => c.Text)).Select(t => "- " + MarkdownText.Of(t)));
        lines.AddRange(["", "## What it comes to", "", .. witnesses.Count == 0 ? [Nowhere] : witnesses.SelectMany(Markdown)]);
        return string.Join('\n', lines).TrimEnd('\n') + "\n";
    }

    public string ToJson()
    {
        return JsonMembers.Document(json =>
        {
            JsonMembers.Each(json, "rules", changes, ImpactJson.Change);
            JsonMembers.Each(json, "witnesses", witnesses, Witness);
        });
    }

    private static IEnumerable<string> Text(RuleWitness witness)
    {
        yield return PlainText.Of("  " + Title(witness));
        foreach (var row in Sentences(witness).SelectMany(s => ScreenText.Wrap("    " + s, 6)))
        {
            yield return row;
        }

        foreach (var row in witness.Lines.SelectMany(l => ScreenText.Wrap("    " + ImpactParts.Sentence(l), 6)
            .Concat(l.Because.SelectMany(b => ScreenText.Wrap("      " + b, 8)))))
        {
            yield return row;
        }
    }

    private static IEnumerable<string> Markdown(RuleWitness witness) =>
    [
        "### " + MarkdownText.Of(Title(witness)), "", .. Sentences(witness).Select(s => "- " + MarkdownText.Of(s)),
        .. witness.Lines.SelectMany(l => l.Because.Select(b => "  - " + MarkdownText.Of(b)).Prepend("- " + MarkdownText.Of(
            ImpactParts.Sentence(l)))),
        "",
    ];

    private static string Title(RuleWitness witness) =>
        witness.Pathway is { } pathway ? $"Stage {witness.Rule} of pathway {pathway}" : "Rule " + witness.Rule;

    private static IEnumerable<string> Sentences(RuleWitness witness) => witness.IsFound
        ? witness.Story.Prepend($"A made-up pupil on {Output.Day(witness.AsOf)}.")
        : [
            string.Create(CultureInfo.InvariantCulture,
                $"No witness was found within {witness.Tries} tries. This does not say that the rule means the same."),
        ];

    private static void Witness(Utf8JsonWriter json, RuleWitness witness)
    {
        json.WriteString("rule", witness.Rule);
        json.WriteString("pathway", witness.Pathway);
        json.WriteBoolean("found", witness.IsFound);
        json.WriteNumber("tries", witness.Tries);
        JsonMembers.Date(json, "asOf", witness.AsOf);
        JsonMembers.Texts(json, "story", witness.Story);
        JsonMembers.Each(json, "lines", witness.Lines, ImpactJson.Line);
        JsonMembers.Texts(json, "changes", witness.Changes.Select(c => c.Text));
    }
}
