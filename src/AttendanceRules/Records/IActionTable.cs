namespace AttendanceRules.Records;

/// <summary>What casework needs of a nation's actions.</summary>
internal interface IActionTable
{
    /// <summary>Whether an outcome of an action takes it back.</summary>
    bool Undoes(string action, string outcome);

    /// <summary>The number of an action, and as which it counts too.</summary>
    NumberedAction NumberOf(string action);
}
