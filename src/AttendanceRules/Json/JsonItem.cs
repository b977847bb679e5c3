using AttendanceRules.Problems;

namespace AttendanceRules.Json;

/// <summary>A JSON value that knows its place, so that every problem can name file, line, column and path.</summary>
internal sealed class JsonItem : IPlace
{
    public static readonly JsonItem Nowhere = new(JsonItemKind.Null, "", 0, 0, "");

    // Most values are neither lists nor objects; they share what stays empty.
    private static readonly List<JsonItem> NoItems = [];
    private static readonly List<JsonMember> NoMembers = [];

    // The value that holds it, or the name of the file where none does.
    private readonly object inside;
    private readonly string step;
    private readonly object? content;

    public JsonItem(JsonItemKind kind, string file, int line, int column, string path)
        : this(kind, (object)file, line, column, path)
    {
    }

    /// <summary>A member or an item of another value; its path is put together when it is asked for.</summary>
    public JsonItem(JsonItemKind kind, JsonItem inside, int line, int column, string step)
        : this(kind, (object)inside, line, column, step)
    {
    }

    private JsonItem(JsonItemKind kind, object inside, int line, int column, string step)
    {
        (Kind, this.inside, Line, Column, this.step) = (kind, inside, line, column, step);
        content = kind switch { JsonItemKind.List => new List<JsonItem>(), JsonItemKind.Map => new List<JsonMember>(), _ => null };
    }

    public JsonItemKind Kind { get; }

    public string File => inside as string ?? ((JsonItem)inside).File;

    public int Line { get; }

    public int Column { get; }

    /// <summary>JSON path such as <c>rules.call.when</c>; empty for the whole file.</summary>
    public string Path
    {
        get
        {
            var outer = (inside as JsonItem)?.Path ?? "";
            return outer.Length == 0 || step.StartsWith('[') ? outer + step : $"{outer}.{step}";
        }
    }

    /// <summary>Text of a string, digits of a number, <c>true</c> or <c>false</c>.</summary>
    public string Text { get; set; } = "";

    /// <summary>What a list holds; of any other value empty, and nothing may be added.</summary>
    public List<JsonItem> Items => content as List<JsonItem> ?? NoItems;

    /// <summary>What an object holds, in the order written; of any other value empty, and nothing may be added.</summary>
    public List<JsonMember> Members => content as List<JsonMember> ?? NoMembers;

    public JsonItem? this[string name] => Find(name) is { Kind: not JsonItemKind.Null } item ? item : null;

    public bool Has(string name) => Find(name) is not null;

    public string? String(string name) => this[name] is { Kind: JsonItemKind.Text } item ? item.Text : null;

    public bool? Bool(string name) => this[name] is { Kind: JsonItemKind.Truth } item ? item.Text == "true" : null;

    public DateOnly? Date(string name) =>
        this[name] is { Kind: JsonItemKind.Text } item && IsoDate.TryParse(item.Text, out var date) ? date : null;

    /// <summary>The member's items; a value that is not a list counts as a list of one.</summary>
    public IReadOnlyList<JsonItem> List(string name) =>
        this[name] is not { } item ? [] : item.Kind == JsonItemKind.List ? item.Items : [item];

    public IReadOnlyList<string> Strings(string name) => this[name] switch
    {
        { Kind: JsonItemKind.Text } item => [item.Text],
        { Items: { Count: > 0 } items } => [.. items.Where(i => i.Kind == JsonItemKind.Text).Select(i => i.Text)],
        _ => [],
    };

    /// <summary>Whether another value is the same, wherever the two are written.</summary>
    public bool SaysTheSame(JsonItem other) => Kind == other.Kind && Text == other.Text
        && Items.Count == other.Items.Count && Items.Zip(other.Items).All(p => p.First.SaysTheSame(p.Second))
        && Members.Count == other.Members.Count
        && Members.Zip(other.Members).All(p => p.First.Name == p.Second.Name && p.First.Value.SaysTheSame(p.Second.Value));

    private JsonItem? Find(string name)
    {
        foreach (var member in Members)
        {
            if (string.Equals(member.Name, name, StringComparison.Ordinal))
            {
                return member.Value;
            }
        }

        return null;
    }
}
