using AttendanceRules.Tests.Repository;

namespace AttendanceRules.RulesEngine.Tests;

/// <summary>The public surface of the package is in a file of its own, so that every change of it is seen and meant.</summary>
public sealed class PublicApiTests
{
    [Fact]
    public void The_public_api_is_the_approved_one() =>
        PublicApi.IsApproved(typeof(RuleBookWorkflows).Assembly, "AttendanceRules.RulesEngine.Tests");
}
