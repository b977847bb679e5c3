using System.Runtime.InteropServices;

namespace AttendanceRules.Import.Drafts;

/// <summary>What is held of a session: the code that counts, empty where none does, and what its rows have.</summary>
/// <param name="Code">The code.</param>
/// <param name="MinutesLate">Minutes late; null: not said.</param>
/// <param name="Subject">The subject; null: not said; empty: it cannot be read.</param>
/// <param name="IsContradicted">Whether two rows say different things.</param>
/// <param name="First">What the first row has as its code; null: no row was added.</param>
/// <param name="More">What further rows have; null: there is none. Most sessions have one row.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct HeldMark(
    string Code, int? MinutesLate, string? Subject, bool IsContradicted, string? First, List<string>? More)
{
    /// <summary>What one row says.</summary>
    public static HeldMark Of(string code, int? minutesLate, string? subject, string written) =>
        new(code, minutesLate, subject, IsContradicted: false, written, null);

    public IEnumerable<string> Rows => First is null ? [] : More is null ? [First] : More.Prepend(First);

    /// <summary>The same with one row more.</summary>
    public HeldMark And(string written)
    {
        if (First is null)
        {
            return this with { First = written };
        }

        var more = More ?? [];
        more.Add(written);
        return this with { More = more };
    }
}
