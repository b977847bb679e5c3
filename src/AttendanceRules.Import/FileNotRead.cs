namespace AttendanceRules.Import;

/// <summary>A file in a school folder that was not read, since no file of a school folder has its name.</summary>
/// <param name="Name">Its name without folder.</param>
/// <param name="Nearest">The name that it may have been meant to have; null: none is near.</param>
public sealed record FileNotRead(string Name, string? Nearest)
{
    /// <summary>What happened and what to do, on one line.</summary>
    public override string ToString() => $"{Name}: no file of a school folder has this name."
        + (Nearest is null ? "" : $" Did you mean {Nearest}?");
}
