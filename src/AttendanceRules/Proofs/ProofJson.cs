using AttendanceRules.Advice.Formats;

namespace AttendanceRules.Proofs;

/// <summary>Claims as JSON.</summary>
internal static class ProofJson
{
    public static string Of(PackProof proof) => JsonMembers.Document(json =>
    {
        json.WriteString("pack", proof.Pack);
        JsonMembers.Each(json, "claims", proof.Claims, (writer, claim) =>
        {
            writer.WriteString("kind", claim.Kind.ToWord());
            writer.WriteString("about", claim.About);
            writer.WriteString("outcome", claim.Outcome.ToWord());
            writer.WriteString("because", claim.Because);
            JsonMembers.Date(writer, "asOf", claim.AsOf);
            JsonMembers.Texts(writer, "story", claim.Story);
            JsonMembers.Texts(writer, "facts", claim.Facts);
        });
    });
}
