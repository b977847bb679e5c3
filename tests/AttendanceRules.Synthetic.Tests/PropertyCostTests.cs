using AttendanceRules.Tests.Repository;

namespace AttendanceRules.Synthetic.Tests;

/// <summary>A property gives what is there; what is made anew each time is a method.</summary>
public sealed class PropertyCostTests
{
    [Fact]
    public void No_property_of_a_cohort_its_schools_or_pupils_works_each_time_it_is_read()
    {
        var cohort = Cohort.Create(CohortModel.Shipped(), new CohortOptions { Pupils = 300, Seed = 4 });
        var school = cohort.MakeSchools().First();
        None.Of(PropertyCost.Of(typeof(Cohort).Assembly, cohort, school, school.MakePupils().ToList(), school.MakeSteps(),
            school.MakeAnswers()).Working);
    }
}
