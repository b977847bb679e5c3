using AttendanceRules.Model;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Windows;
using AttendanceRules.Packs.Binding;

namespace AttendanceRules.Tests.Fuzzing;

/// <summary>Damaged conditions, windows, lengths, deadlines and anchors are refused with their place, and nothing else happens.</summary>
[Collection(Alone.Name)]
[Trait("Category", "Slow")]
public sealed class PhraseFuzzTests
{
    private static readonly Book Rules = RuleBook.England.Book;
    private static readonly Symbols Names = new();
    private static readonly string[] Words =
        [.. Rules.Names.Known.Concat(Rules.Actions.Keys), "school.", "anyParent.", "since ", "from ", " else ", " between ",
            " in ('a', 'b')", "last 10 school weeks", "5 school days after event", "cycle", "school year", "watch of ", ".start", ".end"];

    [Fact]
    public void Conditions() => Fuzz(60_000, EmbeddedSyntax.Condition, p => ExpressionParser.Parse(p, Names));

    [Fact]
    public void Arithmetic() => Fuzz(20_000, EmbeddedSyntax.Condition, p => ExpressionParser.ParseNumber(p, Names));

    [Fact]
    public void Windows() => Fuzz(40_000, EmbeddedSyntax.Window, p => WindowParser.Parse(p, Names));

    [Fact]
    public void Lengths() => Fuzz(10_000, EmbeddedSyntax.Length, p => WindowParser.LengthOf(p, 0, Names));

    [Fact]
    public void Deadlines() => Fuzz(10_000, EmbeddedSyntax.Deadline, p => WindowParser.DeadlineOf(p, Names));

    [Fact]
    public void Anchors() => Fuzz(10_000, EmbeddedSyntax.Window, p => AnchorParser.Parse(p, 0, Names));

    private static void Fuzz(int inputs, EmbeddedSyntax syntax, Func<string, object> read)
    {
        List<string> corpus = [.. Rules.Duties.SelectMany(d => d.Phrases)
            .Concat(Rules.Names.Known.Select(Rules.Names.Find).OfType<Symbol>().SelectMany(s => s.Phrases)).Where(p => p.Syntax == syntax)
            .Select(p => p.Text).Distinct(StringComparer.Ordinal), .. syntax == EmbeddedSyntax.Length ? ["5 school days"] : (string[])[]];
        FuzzRun.Of(inputs, corpus, Words, p =>
        {
            // The loader reads none that is longer.
            if (p.Length <= Problems.Limits.PhraseLength)
            {
                Assert.NotNull(read(p));
            }
        }, e => e is PhraseException phrase && phrase.Offset >= 0 && phrase.Message.Length > 0 && (phrase.Suggestion?.Length ?? 1) > 0);
    }

    private sealed class Symbols : ISymbols
    {
        public IEnumerable<string> Known => Rules.Names.Known;

        public IEnumerable<string> Actions => Rules.Actions.Keys;

        public PeriodNames Periods { get; } = new(() => ["census"]);

        public Symbol? Find(string name) => Rules.Names.Find(name);

        public IReadOnlyCollection<string>? OutcomesOf(string action) => Rules.Actions.GetValueOrDefault(action)?.Outcomes;

        public DatedLength? LengthOf(string name, bool hasBegun) =>
            Find(name) is ThresholdName threshold && UnitWords.IsTime(threshold.Unit) ? new DatedLength(null, threshold) : null;
    }
}
