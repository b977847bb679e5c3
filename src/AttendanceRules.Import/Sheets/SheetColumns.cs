using AttendanceRules.Import.Cells;
using AttendanceRules.Import.Registers;
using AttendanceRules.Import.Rejects;

namespace AttendanceRules.Import.Sheets;

/// <summary>Where the columns of a sheet are; headers that cannot be used are rejected.</summary>
internal sealed class SheetColumns
{
    // Headers that are not understood and named in a message.
    private const int Shown = 8;

    private readonly Dictionary<string, int> positions = new(StringComparer.Ordinal);
    private readonly List<string> characteristics = [];
    private readonly List<string> unknown = [];

    public SheetColumns(string file, SheetLayout layout, IReadOnlyList<Header> headers, SheetSettings settings)
    {
        Count = headers.Count;
        for (var i = 0; i < headers.Count; i++)
        {
            Place(file, layout, headers, i, settings);
        }

        var missing = layout.Required.Where(n => !positions.ContainsKey(n)).ToList();
        if (missing.Count > 0)
        {
            var sessions = layout == SheetLayout.Register
                ? SessionHeader.Remedy(headers.Select(h => h.Text), settings.Mapping.Dates) : null;
            throw Lacking(file, layout.Name, missing, unknown, sessions);
        }
    }

    private SheetColumns(string[] names)
    {
        Count = names.Length;
        for (var i = 0; i < names.Length; i++)
        {
            positions[names[i]] = i;
        }
    }

    public int Count { get; }

    /// <summary>Names of the columns that are characteristics.</summary>
    public IReadOnlyList<string> Characteristics => characteristics;

    public int? this[string column] => positions.TryGetValue(column, out var position) ? position : null;

    /// <summary>Columns of these names, in this order.</summary>
    public static SheetColumns Of(params string[] names) => new(names);

    /// <summary>The error of a sheet that lacks columns.</summary>
    /// <param name="file">The file.</param>
    /// <param name="sheet">The sheet, as mapping files call it.</param>
    /// <param name="missing">Columns that it needs and does not have.</param>
    /// <param name="unknown">Its headers that are not understood.</param>
    /// <param name="sessions">What would make sessions of some of them; null: nothing would.</param>
    public static ImportException Lacking(
        string file, string sheet, IReadOnlyList<string> missing, IReadOnlyList<string> unknown, string? sessions = null) =>
        new($"{file} has no column {Names(missing)}. " + (unknown.Count == 0 ? "Add it,"
            : $"It has {Names(unknown)}, which {(unknown.Count == 1 ? "is" : "are")} not understood. Rename the header,")
            + $" or name it in a mapping file: {{ \"headers\": {{ \"{sheet}\": {{ \"YOUR HEADER\": \"{missing[0]}\" }} }} }}."
            + (sessions is null ? "" : $" Where its columns are sessions, {sessions}."));

    /// <summary>The error of a sheet in which two headers mean one column.</summary>
    public static ImportException Twice(string file, string sheet, string column, string first, string second) =>
        new(string.Equals(first, second, StringComparison.OrdinalIgnoreCase)
            ? $"{file} has the column '{Echo.Of(first)}' twice. Remove one."
            : $"{file} has the column '{Echo.Of(column)}' twice, as '{Echo.Of(first)}' and as '{Echo.Of(second)}'. Remove one, or have one "
                + $"read past in the mapping file: {{ \"headers\": {{ \"{sheet}\": {{ \"{Echo.Of(second)}\": null }} }} }}.");

    private static string Names(IReadOnlyList<string> names) =>
        string.Join(", ", names.Take(Shown).Select(n => $"'{n}'")) + (names.Count > Shown ? $" and {names.Count - Shown} more" : "");

    private void Place(string file, SheetLayout layout, IReadOnlyList<Header> headers, int position, SheetSettings settings)
    {
        var header = headers[position];
        var text = header.Text.Trim();
        var name = settings.ColumnOf(layout, text);
        if (name is null || Array.IndexOf(layout.ReadPast, name) >= 0)
        {
            return;
        }

        var isCharacteristic = layout.TakesCharacteristics && !layout.Names(name) && name.Length > 0
            && settings.Vocabulary.Characteristics?.ContainsKey(name) is not false;
        if (!layout.Names(name) && !isCharacteristic)
        {
            unknown.Add(Echo.Of(text));
            settings.Rejects.Add(file, header.Row, Echo.Of(text), layout.TakesCharacteristics ? Reason.UnknownCharacteristicColumn
                : Reason.UnknownHeader);
            return;
        }

        if (!positions.TryAdd(name, position))
        {
            throw Twice(file, layout.Name, name, headers[positions[name]].Text.Trim(), text);
        }

        if (isCharacteristic)
        {
            characteristics.Add(name);
        }
    }
}
