using AttendanceRules.Json;
using AttendanceRules.Model.Windows;
using AttendanceRules.Problems;

namespace AttendanceRules.Packs.Binding.Facts;

/// <summary>A fact as a pack writes it, with what it takes to read it.</summary>
/// <param name="Name">The fact's name.</param>
/// <param name="Item">The whole declaration.</param>
/// <param name="Key">The value of the member that names its kind.</param>
/// <param name="Choices">What that value can be, over all kinds with that member; empty where it is not a choice.</param>
/// <param name="Names">The names of the packs.</param>
/// <param name="Problems">Where mistakes go.</param>
internal sealed record FactSyntax(
    string Name, JsonItem Item, JsonItem Key, IReadOnlyList<string> Choices, SymbolTable Names, ProblemList Problems)
{
    /// <summary>The window of a fact that counts everything on record.</summary>
    private const string Everything = "ever";

    public string Title => Item.String("title") ?? "";

    /// <summary>
    /// The window in <c>in</c> of a fact that counts: it is always written, so that nobody has to know in which time a fact without one
    /// counts. Where none is written, a problem with the window that keeps the meaning such a fact had, and null.
    /// </summary>
    public Window? Window(string usual = Everything)
    {
        if (!Item.Has("in"))
        {
            Problems.Add("missing-window", Item, $"The fact '{Name}' needs a time window.",
                $"Add \"in\": \"{usual}\", which was the default before.");
        }

        return Names.Window(Item["in"]);
    }

    public Anchor? Anchor(string member) => Anchor(Item[member]);

    public Anchor? Anchor(JsonItem? at) => Names.Phrase(at, p => AnchorParser.Parse(p, 0, Names));

    /// <summary>Adds the problem that a member is missing.</summary>
    public void Needs(string member) => Problems.Add("missing-member", Item, $"The fact '{Name}' needs '{member}'.");

    /// <summary>Adds the problem that the key has a value that no kind reads.</summary>
    public void UnknownChoice(string kind, string choices) =>
        Problems.Add("unknown-choice", Key, $"'{Key.Text}' is not a choice of a {kind} fact.", choices + ".");

    /// <summary>The choices as one reads them out: a, b or c.</summary>
    public string ChoicesReadOut => Choices.Count == 1 ? Choices[0] : $"{string.Join(", ", Choices.SkipLast(1))} or {Choices[^1]}";
}
