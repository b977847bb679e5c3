using AttendanceRules.Model;
using AttendanceRules.Packs.Json;
using AttendanceRules.Problems;
using AttendanceRules.RegisterFiles;

namespace AttendanceRules.Tests.Repository;

/// <summary>SECURITY.md lists each limit of packs with the value that the code has; the tests of the importers do so for records.</summary>
public sealed class SecurityPageTests
{
    [Fact]
    public void Each_limit_of_packs_is_listed_with_its_value() => Assert.Equal(
        LimitsPage.Constants(typeof(Limits)).Concat(LimitsPage.Constants(typeof(PackFolder)))
            .Append((nameof(CodeTable.MaxClasses), CodeTable.MaxClasses)).OrderBy(c => c.Name, StringComparer.Ordinal),
        LimitsPage.Rows(1));

    [Fact]
    public void Each_limit_of_register_files_is_listed_with_its_value() => Assert.Equal(
        LimitsPage.Constants(typeof(FileLimits)).OrderBy(c => c.Name, StringComparer.Ordinal), LimitsPage.Rows(3));
}
