namespace AttendanceRules.Vocabulary;

/// <summary>What a rule rests on, weakest first.</summary>
public enum Basis
{
    /// <summary>A decision of the school, the trust or the authority.</summary>
    Local,

    /// <summary>Guidance that is to be followed unless there is good reason not to.</summary>
    Guidance,

    /// <summary>An Act or regulations.</summary>
    Statutory,
}
