namespace AttendanceRules.Records;

/// <summary>A characteristic of a pupil over a period, for example that there is a social worker.</summary>
/// <param name="Name">Name of a characteristic of the base pack.</param>
/// <param name="Value"><c>yes</c>, <c>no</c>, one of the listed values, a number, a date, a text, or <c>unknown</c>.</param>
/// <param name="From">First day it holds; null: from the start of the records.</param>
/// <param name="To">Last day it holds; null: until further notice.</param>
/// <param name="Known">The day on which it became known; null means <paramref name="From"/>.</param>
public sealed record Characteristic(string Name, string Value, DateOnly? From = null, DateOnly? To = null, DateOnly? Known = null)
{
    private string name = Name;
    private string value = Value;
    private DateOnly? from = From;
    private DateOnly? to = To;
    private DateOnly? known = Known;

    /// <summary>Name of a characteristic of the base pack.</summary>
    public string Name { get => name; init => name = value; }

    /// <summary><c>yes</c>, <c>no</c>, one of the listed values, a number, a date, a text, or <c>unknown</c>.</summary>
    public string Value { get => value; init => this.value = value; }

    /// <summary>First day it holds; null: from the start of the records.</summary>
    public DateOnly? From { get => from; init => from = value; }

    /// <summary>Last day it holds; null: until further notice.</summary>
    public DateOnly? To { get => to; init => to = value; }

    /// <summary>The day on which it became known; null means <see cref="From"/>.</summary>
    public DateOnly? Known { get => known; init => known = value; }

    /// <summary>Takes another characteristic in place of this one, which nobody else has.</summary>
    internal void Take(string named, string given, DateOnly? first, DateOnly? last, DateOnly? knownFrom) =>
        (name, value, from, to, known) = (named, given, first, last, knownFrom);
}
