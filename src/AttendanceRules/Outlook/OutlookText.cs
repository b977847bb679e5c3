using System.Text;
using AttendanceRules.Insight;

namespace AttendanceRules.Outlook;

/// <summary>An outlook for a terminal.</summary>
internal static class OutlookText
{
    public static string Of(PupilOutlook outlook)
    {
        var text = new StringBuilder();
        WrappedText.Line(text, 0, OutlookParts.Title(outlook));
        WrappedText.Line(text, 0, OutlookParts.Premise(outlook));
        foreach (var part in OutlookParts.Of(outlook))
        {
            text.Append('\n');
            WrappedText.Line(text, 0, part.Heading);
            foreach (var (title, lines) in part.Items)
            {
                WrappedText.Line(text, 1, title);
                foreach (var line in lines)
                {
                    WrappedText.Line(text, line.Depth + 2, line.Text);
                }
            }
        }

        if (outlook.Notices.Count > 0)
        {
            text.Append('\n');
            WrappedText.Line(text, 0, OutlookParts.Notes);
            foreach (var notice in outlook.Notices)
            {
                WrappedText.Line(text, 1, notice.Text);
            }
        }

        return text.ToString();
    }
}
