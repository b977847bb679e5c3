namespace AttendanceRules.Testing.Tests;

/// <summary>The code of the package's README is that of these tests, so it compiles and holds.</summary>
public sealed class ReadmeTests
{
    private static readonly string Page = File.ReadAllText(RepositoryFolder.Of("src", "AttendanceRules.Testing", "README.md"))
        .ReplaceLineEndings("\n");

    [Fact]
    public void A_pupil_and_what_should_come_of_it()
    {
        // Begin
        var calendar = TestCalendar.Of("2026-09-02..2026-12-18 without 2026-10-26..2026-10-30");
        var asOf = new DateOnly(2026, 11, 17);
        var pupil = TestPupil.Of(RuleBook.England, calendar).PresentUntil(asOf)
            .Register(new(2026, 9, 14), "II").Register(new(2026, 11, 13), @"/\ NN N-")
            .With(p => p.InYear(8, asOf).WithParents("A"))
            .With(p => p.Did(new(2026, 9, 24), "barriers-meeting").Did(new(2026, 11, 16), "ask-reason"))
            .Create();

        var tested = TestedAdvice.Of(RuleBook.England, pupil, asOf);
        tested.ShouldAdvise("ask-reason", by: "school", due: asOf);
        tested.ShouldNotAdvise("targeted-support");
        tested.ShouldLeaveUndecided("signpost-services", "outOfSchoolBarrier");
        tested.ShouldAsk("outOfSchoolBarrier");
        // End
        Assert.Contains($"```csharp\n{OwnCode()}```", Page, StringComparison.Ordinal);
        var failure = Assert.Throws<AdviceAssertionException>(() => tested.ShouldAdvise("targeted-support")).Message;
        var shown = string.Join('\n', failure.Split('\n').Take(5));
        Assert.Contains($"```text\n{shown}\n```", Page, StringComparison.Ordinal);
    }

    private static string OwnCode()
    {
        var lines = File.ReadAllLines(RepositoryFolder.Of("tests", "AttendanceRules.Testing.Tests", "ReadmeTests.cs"));
        return string.Concat(lines.SkipWhile(l => l.Trim() != "// Begin").Skip(1).TakeWhile(l => l.Trim() != "// End")
            .Select(l => (l.StartsWith("        ", StringComparison.Ordinal) ? l[8..] : l) + "\n"));
    }
}
