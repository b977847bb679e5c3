namespace AttendanceRules.Records;

/// <summary>What is used again for another subject.</summary>
internal interface ILent
{
    /// <summary>Lets go of the subject's records.</summary>
    void Leave();
}
