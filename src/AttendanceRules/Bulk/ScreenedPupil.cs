using AttendanceRules.Advice;
using AttendanceRules.Evaluation;

namespace AttendanceRules.Bulk;

/// <summary>Which rules have something to say about a pupil, by the numbers of <see cref="RuleScreen.Rules"/>.</summary>
public sealed class ScreenedPupil
{
    internal const int Called = 0;
    internal const int Open = 1;
    internal const int Waiting = 2;
    internal const int Held = 3;

    private const int Kinds = 4;
    private const int WordBits = 64;

    private readonly ulong[] words;
    private readonly int perKind;

    internal ScreenedPupil(int rules)
    {
        perKind = (rules + WordBits - 1) / WordBits;
        words = new ulong[Kinds * perKind];
    }

    /// <summary>Rules of which an action is recommended: 64 a word, the first in its lowest bit.</summary>
    public ReadOnlySpan<ulong> CalledFor => Of(Called);

    /// <summary>Rules of which an action is undecided.</summary>
    public ReadOnlySpan<ulong> Undecided => Of(Open);

    /// <summary>Rules of which an action waits for something to be on record.</summary>
    public ReadOnlySpan<ulong> Blocked => Of(Waiting);

    /// <summary>Rules that hold an action back.</summary>
    public ReadOnlySpan<ulong> Withheld => Of(Held);

    /// <summary>True where a rule failed, so that advice would say so in a notice: what depends on it may be missing here.</summary>
    public bool IsIncomplete { get; internal set; }

    /// <summary>Whether an action of the rule is recommended.</summary>
    /// <param name="rule">The number of the rule.</param>
    public bool IsCalledFor(int rule) => Has(Called, rule);

    /// <summary>Whether an action of the rule is undecided.</summary>
    /// <param name="rule">The number of the rule.</param>
    public bool IsUndecided(int rule) => Has(Open, rule);

    /// <summary>Whether an action of the rule waits for something to be on record.</summary>
    /// <param name="rule">The number of the rule.</param>
    public bool IsBlocked(int rule) => Has(Waiting, rule);

    /// <summary>Whether the rule holds an action back.</summary>
    /// <param name="rule">The number of the rule.</param>
    public bool IsWithheld(int rule) => Has(Held, rule);

    internal void Clear()
    {
        Array.Clear(words);
        IsIncomplete = false;
    }

    /// <summary>Adds what advice says.</summary>
    internal void Take(AdviceDraft draft, IReadOnlyDictionary<string, int> numbers)
    {
        for (var i = 0; i < draft.Actions.Count; i++)
        {
            Set(Called, draft.Actions[i].Rules, numbers);
        }

        for (var i = 0; i < draft.Undecided.Count; i++)
        {
            Set(Open, draft.Undecided[i].Rules, numbers);
        }

        for (var i = 0; i < draft.Blocked.Count; i++)
        {
            Set(Waiting, draft.Blocked[i].Rules, numbers);
        }

        for (var i = 0; i < draft.Withheld.Count; i++)
        {
            Set(Held, numbers[draft.Withheld[i].Rule]);
        }

        IsIncomplete |= draft.Notices.Exists(static n => n.Code == Notice.RuleFailed);
    }

    private void Set(int kind, IReadOnlyList<string> rules, IReadOnlyDictionary<string, int> numbers)
    {
        for (var i = 0; i < rules.Count; i++)
        {
            Set(kind, numbers[rules[i]]);
        }
    }

    internal void Set(int kind, int rule) => words[(kind * perKind) + (rule / WordBits)] |= 1UL << rule;

    private ReadOnlySpan<ulong> Of(int kind) => words.AsSpan(kind * perKind, perKind);

    private bool Has(int kind, int rule) => rule >= 0 && rule < perKind * WordBits && (Of(kind)[rule / WordBits] & (1UL << rule)) != 0;
}
