using AttendanceRules.Tests.Repository;

namespace AttendanceRules.Ids.Tests;

/// <summary>
/// The constants and their values are in a file of their own: an id that goes or is renamed breaks whoever compiled against it, and is
/// seen.
/// </summary>
public sealed class PublicApiTests
{
    [Fact]
    public void The_constants_are_the_approved_ones() => PublicApi.IsApproved(typeof(England).Assembly, "AttendanceRules.Ids.Tests");

    [Fact]
    public void Each_public_member_is_a_constant() => Assert.All(
        typeof(England).Assembly.GetExportedTypes().SelectMany(t => t.GetFields()), f => Assert.True(f.IsLiteral, f.Name));
}
