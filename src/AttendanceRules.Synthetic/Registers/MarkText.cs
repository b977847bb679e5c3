using System.Text;
using AttendanceRules.Synthetic.Calendars;

namespace AttendanceRules.Synthetic.Registers;

/// <summary>Writes a register as strings of marks, one for each term.</summary>
internal sealed class MarkText(CohortSetting setting, string[] codes)
{
    private readonly StringBuilder builder = new();

    public List<CohortMarks> Of(Register register)
    {
        var days = setting.Days;
        var terms = new List<CohortMarks>(days.Terms.Count);
        foreach (var term in days.Terms)
        {
            var held = term.And(register.OnRoll);
            if (held.Count > 0)
            {
                builder.Clear();
                for (var date = days.Days[held.From]; date <= days.Days[held.End - 1]; date = date.AddDays(1))
                {
                    Write(register, days.NumberOf(date));
                }

                terms.Add(new CohortMarks(days.Days[held.From], builder.ToString()));
            }
        }

        return terms;
    }

    private void Write(Register register, int day)
    {
        for (var session = 0; session < SchoolDays.Daily; session++)
        {
            var mark = day < 0 ? Register.Present : register[day, session];
            builder.Append(day < 0 ? setting.Figures.Marks.NoSchool
                : mark == Register.Present ? setting.Figures.Marks.Present[session] : codes[mark]);
        }
    }
}
