using AttendanceRules.Tests.Repository;

namespace AttendanceRules.Import.Tests;

/// <summary>SECURITY.md lists each limit of records with the value that the code has.</summary>
public sealed class SecurityPageTests
{
    [Fact]
    public void Each_limit_of_records_is_listed_with_its_value() => Assert.Equal(
        LimitsPage.Constants(typeof(Limits)).OrderBy(c => c.Name, StringComparer.Ordinal), LimitsPage.Rows(2));
}
