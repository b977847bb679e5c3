namespace AttendanceRules.Records;

/// <summary>What casework needs of a nation's actions.</summary>
internal interface IActionTable
{
    /// <summary>Whether an outcome of an action takes it back.</summary>
    bool Undoes(string action, string outcome);

    /// <summary>Actions as which an action counts too.</summary>
    IReadOnlyList<string> AlsoOf(string action);
}
