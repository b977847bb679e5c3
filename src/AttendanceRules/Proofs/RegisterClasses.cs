namespace AttendanceRules.Proofs;

/// <summary>Classes of register codes that claims are made about, by the names of the packs' language; a book may lack them.</summary>
internal static class RegisterClasses
{
    public const string Absence = "absence";
    public const string Unauthorised = "unauthorised";
}
