namespace AttendanceRules.Packs.Schema;

/// <summary>Phrases of each small language, shown with the members that hold one.</summary>
internal static class PhraseExamples
{
    public static readonly string[] Conditions =
        ["absenceRate >= persistentAbsence", "not hasSocialWorker", "unexplained >= 3 and yearGroup in (10, 11)"];

    public static readonly string[] Windows =
        ["school year", "this term", "this half term", "last 10 school weeks", "since ACTION", "from 09-01 to 09-14", "ever"];

    public static readonly string[] Lengths = ["5 school days", "2 school weeks", "3 months"];

    public static readonly string[] Deadlines = ["5 school days", "5 school days after ACTION", "1 school days from event"];
}
