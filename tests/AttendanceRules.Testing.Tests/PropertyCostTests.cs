using AttendanceRules.Tests.Repository;

namespace AttendanceRules.Testing.Tests;

/// <summary>A property gives what is there: nothing is worked out each time that it is read.</summary>
public sealed class PropertyCostTests
{
    [Fact]
    public void No_property_of_cases_works_each_time_it_is_read() =>
        None.Of(PropertyCost.Of(typeof(TestPupil).Assembly, PackCases.Of(RuleBook.England, "england")).Working);
}
