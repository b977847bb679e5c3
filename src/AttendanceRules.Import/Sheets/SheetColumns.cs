using AttendanceRules.Import.Cells;
using AttendanceRules.Import.Rejects;

namespace AttendanceRules.Import.Sheets;

/// <summary>Where the columns of a sheet are; headers that cannot be used are rejected.</summary>
internal sealed class SheetColumns
{
    private readonly Dictionary<string, int> positions = new(StringComparer.Ordinal);
    private readonly List<string> characteristics = [];

    public SheetColumns(string file, SheetLayout layout, IReadOnlyList<Header> headers, SheetSettings settings)
    {
        Count = headers.Count;
        for (var i = 0; i < headers.Count; i++)
        {
            Place(file, layout, headers[i], i, settings);
        }

        foreach (var name in layout.Required)
        {
            if (!positions.ContainsKey(name))
            {
                throw new ImportException(
                    $"{file} has no column '{name}'. Add it, or name its header in the mapping file under headers, {layout.Name}.");
            }
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

    private void Place(string file, SheetLayout layout, Header header, int position, SheetSettings settings)
    {
        var text = header.Text.Trim();
        var name = settings.Mapping.ColumnOf(layout.Name, text);
        if (name is null || Array.IndexOf(layout.ReadPast, name) >= 0)
        {
            return;
        }

        var isCharacteristic = layout.TakesCharacteristics && !layout.Names(name) && name.Length > 0
            && settings.Vocabulary.Characteristics?.ContainsKey(name) is not false;
        if (!layout.Names(name) && !isCharacteristic)
        {
            settings.Rejects.Add(file, header.Row, Echo.Of(text), layout.TakesCharacteristics ? Reason.UnknownCharacteristicColumn
                : Reason.UnknownHeader);
            return;
        }

        if (!positions.TryAdd(name, position))
        {
            throw new ImportException(
                $"{file} has the column '{Echo.Of(name)}' twice. Remove one, or map one of the two headers to null in the mapping file.");
        }

        if (isCharacteristic)
        {
            characteristics.Add(name);
        }
    }
}
