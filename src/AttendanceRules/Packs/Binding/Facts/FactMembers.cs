using AttendanceRules.Model;
using AttendanceRules.Packs.Schema;

namespace AttendanceRules.Packs.Binding.Facts;

/// <summary>Members that mean the same in every kind of fact that has them.</summary>
internal static class FactMembers
{
    /// <summary>The key of every kind that counts something other than entries of casework.</summary>
    public static readonly MemberSchema Count =
        new("count", JsonKind.Text, "Counts sessions or days of a class.") { Examples = ["sessions", "days", "episodes"] };

    public static readonly MemberSchema Of = new("of", JsonKind.Any, "A class, a flag, a code or a list of codes.")
    { Names = NameKinds.Class | NameKinds.Group | NameKinds.Fact | NameKinds.Question | NameKinds.Characteristic };

    public static readonly MemberSchema In = new("in", JsonKind.Text,
        "The window that is looked at; ever: everything on record. What counts needs one; casework may have for instead.",
        EmbeddedSyntax.Window)
    { Examples = PhraseExamples.Windows };

    public static readonly MemberSchema At =
        new("at", JsonKind.Text, "The day as of which the fact is evaluated; without it the day of the advice.", EmbeddedSyntax.Anchor);

    public static readonly MemberSchema MinutesLate = new("minutesLate", JsonKind.Text, "Only sessions with so many minutes late.")
    { Names = NameKinds.Threshold };

    public static readonly MemberSchema Subject =
        new("subject", JsonKind.Texts, "Only sessions in which one of these subjects was taught.")
        { Names = NameKinds.Subject, Examples = ["maths"] };

    public static readonly MemberSchema NotCoveredBy =
        new("notCoveredBy", JsonKind.Texts, "The action whose entries take the sessions they are about out of the count.")
        { Names = NameKinds.Action };

    public static readonly MemberSchema Highest =
        new("highest", JsonKind.Text, "The window over whose school days the highest value is meant.", EmbeddedSyntax.Window)
        { Examples = PhraseExamples.Windows };

    public static readonly MemberSchema Lowest =
        new("lowest", JsonKind.Text, "The window over whose school days the lowest value is meant.", EmbeddedSyntax.Window)
        { Examples = PhraseExamples.Windows };

    /// <summary>Of the two extremes a fact has one at most.</summary>
    public static readonly IReadOnlyList<(string Member, string Other, bool IsNeeded)> NotBoth = [("highest", "lowest", false)];

    public static readonly MemberSchema AtLeast =
        new("atLeast", JsonKind.Any, "The least length that counts: a number or a threshold.", EmbeddedSyntax.Names)
        { Names = NameKinds.Threshold };
}
