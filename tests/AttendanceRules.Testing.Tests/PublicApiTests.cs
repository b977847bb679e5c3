using AttendanceRules.Tests.Repository;

namespace AttendanceRules.Testing.Tests;

/// <summary>The public surface of the package is in a file of its own, so that every change of it is seen and meant.</summary>
public sealed class PublicApiTests
{
    [Fact]
    public void The_public_api_is_the_approved_one() =>
        PublicApi.IsApproved(typeof(TestPupil).Assembly, "AttendanceRules.Testing.Tests");

    [Fact]
    public void The_package_needs_no_test_framework() => Assert.DoesNotContain(typeof(TestPupil).Assembly.GetReferencedAssemblies(),
        a => a.Name!.Contains("unit", StringComparison.OrdinalIgnoreCase));
}
