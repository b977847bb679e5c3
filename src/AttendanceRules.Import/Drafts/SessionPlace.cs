using AttendanceRules.Calendar;

namespace AttendanceRules.Import.Drafts;

/// <summary>A half day as a number that grows with time, alone and together with the number of what is held for it.</summary>
internal static class SessionPlace
{
    // Marks of later lessons have no place.
    private const int Halves = 2;

    private const int NumberBits = 16;

    /// <summary>The place of the session; null: the mark became known on another day, or is of a later lesson.</summary>
    public static int? Of(MarkKey key) =>
        key.Known == key.Date && (int)key.Half < Halves ? (key.Date.DayNumber * Halves) + (int)key.Half : null;

    public static MarkKey KeyOf(int place) =>
        new(DateOnly.FromDayNumber(place / Halves), (HalfDay)(place % Halves), DateOnly.FromDayNumber(place / Halves));

    public static long With(int place, ushort number) => ((long)place << NumberBits) | number;

    public static int Of(long both) => (int)(both >> NumberBits);

    public static ushort NumberOf(long both) => (ushort)both;
}
