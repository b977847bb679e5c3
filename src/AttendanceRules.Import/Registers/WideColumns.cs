using AttendanceRules.Import.Cells;
using AttendanceRules.Import.Rejects;
using AttendanceRules.Import.Sheets;

namespace AttendanceRules.Import.Registers;

/// <summary>Where pupil, sessions and strings of marks are in a wide register; headers that cannot be used are rejected.</summary>
internal sealed class WideColumns
{
    private readonly Dictionary<string, int> positions = new(StringComparer.Ordinal);
    private readonly List<(int Position, SessionHeader Session)> sessions = [];
    private readonly List<string> unknown = [];

    public WideColumns(string file, TableLine header, RegisterShape shape, DateForm dates, SheetSettings settings)
    {
        for (var i = 0; i < header.Cells.Length; i++)
        {
            Place(file, header, i, shape, dates, settings);
        }

        string[] needed = shape == RegisterShape.Wide ? ["pupil"] : ["pupil", SheetLayout.Marks];
        var missing = needed.Where(n => !positions.ContainsKey(n)).ToList();
        if (missing.Count > 0)
        {
            throw SheetColumns.Lacking(file, "register", missing, unknown);
        }

        if (shape == RegisterShape.Marks && positions.ContainsKey(SheetLayout.WeekStart) == positions.ContainsKey(SheetLayout.From))
        {
            throw new ImportException(
                $"{file} needs either a column '{SheetLayout.WeekStart}' (ten marks, Monday to Friday) or a column '{SheetLayout.From}' "
                    + $"(two marks for every date) beside '{SheetLayout.Marks}'.");
        }
    }

    /// <summary>Columns that are sessions or days, in their order.</summary>
    public IReadOnlyList<(int Position, SessionHeader Session)> Sessions => sessions;

    /// <summary>True when strings hold Monday to Friday alone.</summary>
    public bool IsByWeek => positions.ContainsKey(SheetLayout.WeekStart);

    public string Cell(TableLine line, string column) =>
        positions.TryGetValue(column, out var position) && position < line.Cells.Length ? line.Cells[position] : "";

    private void Place(string file, TableLine header, int position, RegisterShape shape, DateForm dates, SheetSettings settings)
    {
        var text = header.Cells[position].Trim();
        var name = settings.ColumnOf(SheetLayout.Register, text);
        if (name is null || Array.IndexOf(SheetLayout.Register.ReadPast, name) >= 0)
        {
            return;
        }

        if (shape == RegisterShape.Wide && SessionHeader.Read(name, dates) is { } session)
        {
            if (sessions.Exists(s => s.Session.Date == session.Date
                && (s.Session.Half ?? session.Half ?? s.Session.Half) == (session.Half ?? s.Session.Half)))
            {
                throw new ImportException($"{file} has the column '{Echo.Of(text)}' twice, or one of its sessions. Remove one.");
            }

            sessions.Add((position, session));
            return;
        }

        if (name is not ("pupil" or "known" or SheetLayout.WeekStart or SheetLayout.From or SheetLayout.Marks))
        {
            unknown.Add(Echo.Of(text));
            settings.Rejects.Add(file, header.Number, Echo.Of(text), Reason.UnknownHeader);
            return;
        }

        if (!positions.TryAdd(name, position))
        {
            throw SheetColumns.Twice(file, SheetLayout.Register.Name, name, header.Cells[positions[name]].Trim(), text);
        }
    }
}
