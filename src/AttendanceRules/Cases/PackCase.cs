using AttendanceRules.Json;

namespace AttendanceRules.Cases;

/// <summary>A case as a pack holds it: its name, and where it is written. <see cref="CaseRunner.RunCase"/> runs it.</summary>
public sealed class PackCase
{
    internal PackCase(CaseHome home, JsonItem item, string calendar) => (Home, Item, Calendar) = (home, item, calendar);

    /// <summary>Id of the pack.</summary>
    public string Pack => Home.PackId ?? "";

    /// <summary>Its name; empty where it has none.</summary>
    public string Name => Item.String("case") ?? "";

    /// <summary>The file it is in, behind the name of the pack's folder, with forward slashes.</summary>
    public string File => Item.File;

    /// <summary>Its line, counted from 1.</summary>
    public int Line => Item.Line;

    internal CaseHome Home { get; }

    internal JsonItem Item { get; }

    internal string Calendar { get; }
}
