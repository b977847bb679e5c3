using System.Globalization;
using System.Text;
using AttendanceRules.Problems;

namespace AttendanceRules.Proofs;

/// <summary>Claims in plain text.</summary>
internal static class ProofText
{
    private static readonly Dictionary<ClaimKind, string> Titles = new()
    {
        [ClaimKind.CellAnswers] = "each cell of the matrix asks something of whoever is in its group",
        [ClaimKind.CoversEveryCase] = "bands and ways leave no case out",
        [ClaimKind.CanFire] = "each rule and stage can call",
        [ClaimKind.MayNotFire] = "none with a condition calls on every record",
        [ClaimKind.OneStageOfABranch] = "no two stages of one branch are due at once unless the pathway says so",
        [ClaimKind.MoreAbsenceIsNotMilder] = "more unauthorised absence never leads to a milder stage",
        [ClaimKind.BetterAttendanceIsNotHarsher] = "better attendance never leads to a harsher stage",
        [ClaimKind.KnowingLessIsNotMore] = "knowing less never leads to more",
        [ClaimKind.LegalStepHasItsGround] = "no legal step without compulsory school age and unauthorised absence",
    };

    public static string Of(PackProof proof, bool all)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{proof.Pack}\n");
        foreach (var kind in proof.Claims.GroupBy(c => c.Kind))
        {
            text.Append(CultureInfo.InvariantCulture, $"  {Titles[kind.Key]}: {Count(kind)}\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"  together: {Count(proof.Claims)}\n");
        foreach (var claim in proof.Claims.Where(c => all || c.Outcome != ClaimOutcome.Proved))
        {
            text.Append(CultureInfo.InvariantCulture, $"{claim.Outcome.ToWord()}  {claim.About}: {Titles[claim.Kind]}\n");
            text.Append(CultureInfo.InvariantCulture, $"    {claim.Because}{(claim.AsOf is { } day ? $" ({IsoDate.Text(day)})" : "")}\n");
            foreach (var line in claim.Story)
            {
                text.Append(CultureInfo.InvariantCulture, $"    - {line}\n");
            }

            if (claim.Facts.Count > 0)
            {
                text.Append(CultureInfo.InvariantCulture, $"    not used: how {string.Join(", ", claim.Facts)} depend on each other\n");
            }
        }

        return text.ToString();
    }

    private static string Count(IEnumerable<ProofClaim> claims)
    {
        var all = claims.ToLookup(c => c.Outcome);
        return string.Create(CultureInfo.InvariantCulture,
            $"{all[ClaimOutcome.Proved].Count()} proved, {all[ClaimOutcome.Refuted].Count()} refuted, ")
            + string.Create(CultureInfo.InvariantCulture, $"{all[ClaimOutcome.Open].Count()} open");
    }
}
