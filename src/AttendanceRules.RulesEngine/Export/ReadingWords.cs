namespace AttendanceRules.RulesEngine.Export;

/// <summary>The word for each reading: the name of its parameter, and the end of the names of its workflows.</summary>
internal static class ReadingWords
{
    public static string ToWord(this Reading reading) => reading == Reading.Certain ? "certain" : "possible";
}
