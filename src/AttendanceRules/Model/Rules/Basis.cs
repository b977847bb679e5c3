namespace AttendanceRules.Model.Rules;

/// <summary>What a rule rests on, weakest first.</summary>
internal enum Basis
{
    Local,
    Guidance,
    Statutory,
}
