using AttendanceRules.Synthetic.Figures;

namespace AttendanceRules.Synthetic.Registers;

/// <summary>Puts a mark without a reason in the place of absence on the last days, whose reason is not known yet.</summary>
internal sealed class Unexplained(UnexplainedFigures figures, string[] codes)
{
    private readonly sbyte mark = (sbyte)Array.IndexOf(codes, figures.Code);
    private readonly HashSet<sbyte> insteadOf = [.. figures.InsteadOf.Select(c => (sbyte)Array.IndexOf(codes, c)).Where(m => m >= 0)];

    public void Lay(Register register, Dice dice)
    {
        for (var ago = 0; mark >= 0 && ago < figures.Chances.Count && ago < register.Days.Marked; ago++)
        {
            var day = register.Days.Marked - 1 - ago;
            if (day < register.OnRoll.From || day >= register.OnRoll.End || !dice.Happens(figures.Chances[ago]))
            {
                continue;
            }

            for (var session = 0; session < Calendars.SchoolDays.Daily; session++)
            {
                if (insteadOf.Contains(register[day, session]))
                {
                    register[day, session] = mark;
                }
            }
        }
    }
}
