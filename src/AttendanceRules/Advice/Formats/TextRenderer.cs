using System.Text;

namespace AttendanceRules.Advice.Formats;

/// <summary>Formats that consist of lines.</summary>
internal abstract class TextRenderer(Stream output) : Renderer
{
    protected void Line(string line) => output.Write(Encoding.UTF8.GetBytes(line + "\n"));
}
