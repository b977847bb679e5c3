using AttendanceRules.Advice;
using AttendanceRules.Advice.Formats;

namespace AttendanceRules.Insight;

/// <summary>A leaf of a proof, or a reason, as a sentence: what was found, and what the rule asks for.</summary>
internal static class LeafSentence
{
    private static readonly string[] Signs = [" >= ", " <= ", " == ", " != ", " > ", " < ", " in ", " not in "];

    /// <summary>The sentence.</summary>
    /// <param name="leaf">The leaf.</param>
    /// <param name="wanted">What it would have to be; what it is, where it counted as it was found.</param>
    /// <param name="named">The sessions named before; null: name none.</param>
    public static string Of(ConditionProof leaf, Truth wanted, NamedSessions? named)
    {
        if (leaf.Reason is not { } reason)
        {
            return leaf.Text.Length > 0 ? leaf.Text + "." : "Nothing is on record.";
        }

        var missing = leaf.Missing.Where(m => m != reason.Fact).ToList();
        return Sentence(reason, leaf.Parent, leaf.Truth == wanted, wanted, missing) + named?.After(reason);
    }

    /// <summary>A reason of advice, which counted as it was found; where it is something on record, with what is meant.</summary>
    public static string Of(Reason reason)
    {
        var isRecord = reason.Comparator == Comparator.None && reason.Text != reason.Fact && reason.Text != "not " + reason.Fact;
        var sentence = Sentence(reason, null, true, Truth.True, []);
        return (isRecord ? $"{sentence[..^1]} ({reason.Text})." : sentence) + new NamedSessions().After(reason);
    }

    private static string Sentence(Reason reason, string? parent, bool isMet, Truth wanted, List<string> missing)
    {
        var title = Title(reason) + Wording.Parent(parent);
        var isQuestion = title.EndsWith('?') || title.EndsWith('.') || title.EndsWith(".)", StringComparison.Ordinal);
        var value = ValueWords.Of(reason.Value);
        var found = isQuestion ? $"{title} {char.ToUpperInvariant(value[0])}{value[1..]}" : $"{title}: {value}";
        if (reason.IsAssumed)
        {
            found += ", assumed because nobody has answered";
        }

        if (missing.Count > 0)
        {
            found += $" (not known: {string.Join(", ", missing)})";
        }

        return found + Asked(reason, isMet, wanted) + ".";
    }

    private static string Asked(Reason reason, bool isMet, Truth wanted)
    {
        var asked = Requirement(reason, wanted == Truth.True);
        if (!isMet)
        {
            return asked.Length > 0 ? "; it takes " + asked : "";
        }

        return reason.Comparator switch
        {
            Comparator.AtLeast when wanted == Truth.True && reason.Value.Unit != Unit.None =>
                "; the limit is " + ValueWords.Limit(reason.Limits[0]),
            Comparator.None or Comparator.Equal or Comparator.NotEqual or Comparator.In or Comparator.NotIn => "",
            _ => "; the rule asks for " + asked,
        };
    }

    private static string Requirement(Reason reason, bool holds)
    {
        var limit = reason.Limits.Count > 0 ? ValueWords.Limit(reason.Limits[0]) : "";
        return (reason.Comparator, holds) switch
        {
            (Comparator.AtLeast, true) or (Comparator.LessThan, false) => "at least " + limit,
            (Comparator.MoreThan, true) or (Comparator.AtMost, false) => "more than " + limit,
            (Comparator.AtMost, true) or (Comparator.MoreThan, false) => "at most " + limit,
            (Comparator.LessThan, true) or (Comparator.AtLeast, false) => "less than " + limit,
            (Comparator.Equal, true) or (Comparator.NotEqual, false) => (reason.Limits[0].Least is null ? "" : "exactly ") + limit,
            (Comparator.NotEqual, true) or (Comparator.Equal, false) => "anything but " + limit,
            (Comparator.In, true) or (Comparator.NotIn, false) => Listed(reason.Limits, "or"),
            (Comparator.NotIn, true) or (Comparator.In, false) => "anything but " + Listed(reason.Limits, "and"),
            _ => YesOrNo(reason, holds),
        };
    }

    private static string Listed(IReadOnlyList<FactValue> limits, string word)
    {
        var words = limits.Select(ValueWords.Limit).ToList();
        return words.Count < 2 ? string.Concat(words) : $"{string.Join(", ", words.Take(words.Count - 1))} {word} {words[^1]}";
    }

    private static string YesOrNo(Reason reason, bool holds) =>
        reason.Text == reason.Fact ? (holds ? "yes" : "no") : reason.Text == "not " + reason.Fact ? (holds ? "no" : "yes") : "";

    // The title of a sum is that of its first term, so the sum is named as the pack writes it.
    private static string Title(Reason reason)
    {
        var title = reason.Title.Length > 0 ? reason.Title : reason.Fact;
        var end = Signs.Select(s => reason.Text.IndexOf(s, StringComparison.Ordinal)).Where(i => i > 0).DefaultIfEmpty(-1).Min();
        var left = end > 0 ? reason.Text[..end] : "";
        var isSum = left.Contains(" + ", StringComparison.Ordinal) || left.Contains(" - ", StringComparison.Ordinal);
        return isSum && title != left ? $"{title} ({left})" : title;
    }
}
