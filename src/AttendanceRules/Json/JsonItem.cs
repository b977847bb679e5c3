using AttendanceRules.Problems;

namespace AttendanceRules.Json;

/// <summary>A JSON value that knows its place, so that every problem can name file, line, column and path.</summary>
internal sealed class JsonItem : IPlace
{
    public static readonly JsonItem Nowhere = new(JsonItemKind.Null, "", 0, 0, "");

    private readonly JsonItem? inside;
    private readonly string step;

    public JsonItem(JsonItemKind kind, string file, int line, int column, string path) =>
        (Kind, File, Line, Column, step) = (kind, file, line, column, path);

    /// <summary>A member or an item of another value; its path is put together when it is asked for.</summary>
    public JsonItem(JsonItemKind kind, JsonItem inside, int line, int column, string step) =>
        (Kind, File, Line, Column, this.inside, this.step) = (kind, inside.File, line, column, inside, step);

    public JsonItemKind Kind { get; }

    public string File { get; }

    public int Line { get; }

    public int Column { get; }

    /// <summary>JSON path such as <c>rules.call.when</c>; empty for the whole file.</summary>
    public string Path =>
        inside is null ? step : step.StartsWith('[') || inside.Path.Length == 0 ? inside.Path + step : $"{inside.Path}.{step}";

    /// <summary>Text of a string, digits of a number, <c>true</c> or <c>false</c>.</summary>
    public string Text { get; init; } = "";

    public List<JsonItem> Items { get; } = [];

    public List<JsonMember> Members { get; } = [];

    public JsonItem? this[string name]
    {
        get
        {
            foreach (var member in Members)
            {
                if (string.Equals(member.Name, name, StringComparison.Ordinal))
                {
                    return member.Value.Kind == JsonItemKind.Null ? null : member.Value;
                }
            }

            return null;
        }
    }

    public bool Has(string name) => Members.Exists(m => string.Equals(m.Name, name, StringComparison.Ordinal));

    public string? String(string name) => this[name] is { Kind: JsonItemKind.Text } item ? item.Text : null;

    public bool? Bool(string name) => this[name] is { Kind: JsonItemKind.Truth } item ? item.Text == "true" : null;

    public DateOnly? Date(string name) =>
        this[name] is { Kind: JsonItemKind.Text } item && IsoDate.TryParse(item.Text, out var date) ? date : null;

    /// <summary>The member's items; a value that is not a list counts as a list of one.</summary>
    public IReadOnlyList<JsonItem> List(string name) =>
        this[name] is not { } item ? [] : item.Kind == JsonItemKind.List ? item.Items : [item];

    public IReadOnlyList<string> Strings(string name) =>
        [.. List(name).Where(i => i.Kind == JsonItemKind.Text).Select(i => i.Text)];
}
