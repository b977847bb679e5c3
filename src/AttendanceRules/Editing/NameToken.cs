using System.Text.RegularExpressions;
using AttendanceRules.Model;
using AttendanceRules.Packs.Binding;
using AttendanceRules.Packs.Schema;

namespace AttendanceRules.Editing;

/// <summary>A word of a text that may be a name.</summary>
/// <param name="Kinds">What it can name there.</param>
/// <param name="Name">The name; of a clause with its document.</param>
/// <param name="Offset">Where in the text it begins.</param>
/// <param name="Length">How long it is there.</param>
internal readonly partial record struct NameToken(NameKinds Kinds, string Name, int Offset, int Length)
{
    // In what counts from an action or for so long, names of actions and of lengths may be written too.
    private const NameKinds OfTime = NameKinds.Symbol | NameKinds.Action | NameKinds.Stage;

    /// <summary>What a text of the member can name.</summary>
    public static NameKinds KindsOf(MemberSchema member) => member.Names != NameKinds.None ? member.Names : member.Phrasing switch
    {
        EmbeddedSyntax.None => NameKinds.None,
        EmbeddedSyntax.Condition or EmbeddedSyntax.Names => NameKinds.Symbol,
        _ => OfTime,
    };

    /// <summary>Whether a hyphen is part of a name in texts of the member: in a condition it is a minus.</summary>
    public static bool HasHyphens(MemberSchema member) =>
        member.Phrasing != EmbeddedSyntax.Condition && member.Names != NameKinds.Symbol;

    /// <summary>The words of a text that is a value of the member.</summary>
    public static IEnumerable<NameToken> In(string text, MemberSchema member) => In(text, KindsOf(member), HasHyphens(member));

    /// <summary>The words of a text that can name these kinds.</summary>
    public static IEnumerable<NameToken> In(string text, NameKinds kinds, bool hasHyphens)
    {
        if (kinds == NameKinds.None)
        {
            return [];
        }

        if ((kinds & NameKinds.Clause) != NameKinds.None)
        {
            return Citation(text);
        }

        // Register codes are signs such as /, so the whole text is the name.
        return (kinds & NameKinds.Class) != NameKinds.None && !text.Contains(' ', StringComparison.Ordinal)
            ? [new NameToken(kinds, text, 0, text.Length)]
            : Phrases.Names(text, hasHyphens ? EmbeddedSyntax.Deadline : EmbeddedSyntax.Condition)
                .Concat(hasHyphens ? Numbered().Matches(text).Select(m => (Name: m.Value, Offset: m.Index)) : [])
                .Select(n => n.Name[(n.Name.IndexOf(':', StringComparison.Ordinal) + 1)..] is var own
                    ? new NameToken(kinds, own, n.Offset + n.Name.Length - own.Length, own.Length) : default);
    }

    private static IEnumerable<NameToken> Citation(string text)
    {
        var at = text.IndexOf('#', StringComparison.Ordinal);
        yield return new NameToken(NameKinds.Document, at < 0 ? text : text[..at], 0, at < 0 ? text.Length : at);
        if (at >= 0)
        {
            yield return new NameToken(NameKinds.Clause, text, at + 1, text.Length - at - 1);
        }
    }

    // Ids of rules have points, and may begin with a number: PA.SCH.5.
    [GeneratedRegex("(?<![A-Za-z0-9_.-])[A-Za-z0-9]+(\\.[A-Za-z0-9]+)+(?=@|$)", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Numbered();
}
