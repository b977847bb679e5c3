using System.Text;
using System.Text.Json.Nodes;
using AttendanceRules.Advice;
using AttendanceRules.Cases;

namespace AttendanceRules.Cli.Cases;

/// <summary>The whole advice of each case, a line of JSON for each date.</summary>
internal static class CaseAdvice
{
    public static void Print(IEnumerable<CaseResult> results)
    {
        foreach (var result in results)
        {
            foreach (var advice in result.Advice)
            {
                Console.WriteLine(new JsonObject { ["case"] = result.Case, ["file"] = result.File, ["advice"] =
                    JsonNode.Parse(Json(advice)) }.ToJsonString());
            }
        }
    }

    private static string Json(SubjectAdvice advice)
    {
        if (advice is PupilAdvice pupil)
        {
            return pupil.ToJson();
        }

        using var stream = new MemoryStream();
        new AdviceDocument { Advice = (SchoolAdvice)advice, Packs = [], Hash = "", Rejected = [] }.Write(stream, AdviceFormat.Json);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
