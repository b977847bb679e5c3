using System.Runtime.CompilerServices;
using AttendanceRules.Model;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Windows;

namespace AttendanceRules.Evaluation.Plans;

/// <summary>
/// Which names of a book are the same on a day for every pupil of a calendar with nothing on record and nothing answered, and who
/// is asked about without a school.
/// </summary>
internal sealed class BlankNames
{
    private static readonly ConditionalWeakTable<Book, BlankNames> Known = [];

    private readonly Dictionary<Symbol, bool> known = new(ReferenceEqualityComparer.Instance);

    private BlankNames(Book book)
    {
        foreach (var name in book.Names.Known)
        {
            IsSame(book.Names.Find(name)!);
        }

        Same = [.. known.Where(k => k.Value).Select(k => k.Key)];
    }

    /// <summary>Those that are.</summary>
    public Symbol[] Same { get; }

    public static BlankNames Of(Book book) =>
        Known.TryGetValue(book, out var names) ? names : Known.GetValue(book, static b => new BlankNames(b));

    /// <summary>Whether all of the names are the same for each of them.</summary>
    public bool AreSame(IEnumerable<Symbol> names) => names.All(n => known.GetValueOrDefault(n));

    private bool IsSame(Symbol symbol)
    {
        if (!known.TryGetValue(symbol, out var isSame))
        {
            // A circle is refused where packs are loaded.
            known[symbol] = false;
            var parts = symbol.Parts;
            known[symbol] = isSame = parts.Names.All(IsSame) && AreSame(parts.Anchors) && symbol switch
            {
                QuestionName or ThresholdName => true,
                RegisterFact { AsAt: null, Extreme: null, In: { } days } => NeverBegins(days),
                CaseworkFact { Measure: "count" or "sum" or "days", For: null } steps =>
                    steps.In is null || IsSame(steps.In) || IsAlways(steps.In),
                CaseworkFact or ConditionFact or NumberFact or DatedFact or BandFact or DateFact or ElapsedFact =>
                    parts.Windows.All(IsSame),
                _ => false,
            };
        }

        return isSame;
    }

    private bool AreSame(IEnumerable<Anchor> anchors) =>
        anchors.All(a => a is not EdgeAnchor && (a.Named is not { } named || IsSame(named)));

    private bool IsSame(Window window) => window.Parts.All(IsSame);

    // Which sessions were possible is known by their marks, and a pathway by what is on record in it.
    private bool IsSame(WindowPart part) => part is ElseWindow either ? IsSame(either.Main) && IsSame(either.Spare)
        : part is not LastWindow && !part.IsOfPathway && AreSame(part.Anchors);

    // Whether it has days whatever is known of the pupil: nothing that is not on record is in any of them.
    private static bool IsAlways(Window window) => window.Parts.All(p => p is ElseWindow { Spare: EverWindow or SchoolYearWindow }
        && p.Anchors is [SymbolAnchor { Of: AdmittedDate or LeavingDate }]);

    // One step that is not on record leaves the whole window without days.
    private bool NeverBegins(Window window) => IsSame(window)
        && window.Parts.Any(p => p is SinceWindow or FromWindow or LengthWindow && p.Anchors is [ActionAnchor]);
}
