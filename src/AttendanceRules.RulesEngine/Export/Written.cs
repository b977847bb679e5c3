namespace AttendanceRules.RulesEngine.Export;

/// <summary>A part of an expression: a text, or parts joined by "and" or "or".</summary>
internal sealed class Written
{
    public static readonly Written Always = new("true");

    private const string And = " && ";
    private const string Or = " || ";

    private static readonly Written Never = new("false");

    private readonly string text;
    private readonly string? joined;
    private readonly IReadOnlyList<Written> parts;

    /// <param name="text">A part that is not joined from others.</param>
    public Written(string text) => (this.text, parts) = (text, [this]);

    private Written(string joined, IReadOnlyList<Written> parts) =>
        (text, this.joined, this.parts) = (string.Join(joined, parts.Select(p => p.Beside(joined))), joined, parts);

    /// <summary>The whole part, without parentheses around it.</summary>
    public string Text => text;

    /// <summary>True: it compares the date with a first or last day.</summary>
    public bool IsOfDate { get; init; }

    /// <summary>All of the parts. What always holds is left out, and so is a day that is written twice.</summary>
    public static Written All(IEnumerable<Written> parts) => Join(
        [.. parts.SelectMany(p => p.joined == And ? p.parts : [p]).Where(p => p != Always)], And, Always);

    /// <summary>Any of the parts.</summary>
    public static Written Any(IEnumerable<Written> parts) => Join([.. parts.SelectMany(p => p.joined == Or ? p.parts : [p])], Or, Never);

    private static Written Join(IReadOnlyList<Written> parts, string by, Written empty)
    {
        var different = parts.Where((p, i) => !p.IsOfDate || !parts.Take(i).Any(o => o.text == p.text)).ToList();
        return different.Count switch { 0 => empty, 1 => different[0], _ => new(by, different) };
    }

    private string Beside(string by) => joined is null || joined == by ? text : $"({text})";
}
