using AttendanceRules.Cases;
using Xunit;

namespace AttendanceRules.Tests.Cases;

public sealed class PackCaseTests
{
    [Fact]
    public void Every_case_of_the_shipped_packs_holds()
    {
        var results = CaseRunner.Run(RuleBook.Load([.. PackSource.England]));

        var failed = results.Where(r => r.Differences.Count > 0).Select(r => $"{r.File}({r.Line}) {r.Case}: {string.Join("; ", r.Differences)}");
        Assert.Empty(failed);
        Assert.True(results.Count >= 60, $"{results.Count} cases");
    }

    [Fact]
    public void The_shipped_packs_load_without_a_problem() => Assert.Empty(RuleBook.TryLoad([.. PackSource.England], out _));
}
