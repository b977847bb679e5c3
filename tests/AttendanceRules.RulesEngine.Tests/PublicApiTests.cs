using AttendanceRules.Tests.Repository;

namespace AttendanceRules.RulesEngine.Tests;

/// <summary>The public surface of the package is in a file of its own, so that every change of it is seen and meant.</summary>
public sealed class PublicApiTests
{
    [Fact]
    public void The_public_api_is_the_approved_one()
    {
        var folder = RepositoryFolder.Of("tests", "AttendanceRules.RulesEngine.Tests");
        var (approvedFile, receivedFile) = (Path.Combine(folder, "PublicApi.approved.txt"), Path.Combine(folder, "PublicApi.received.txt"));
        var approved = File.Exists(approvedFile) ? File.ReadAllLines(approvedFile) : [];
        var received = PublicApi.Of(typeof(RuleBookWorkflows).Assembly);
        File.Delete(receivedFile);
        if (received.SequenceEqual(approved, StringComparer.Ordinal))
        {
            return;
        }

        File.WriteAllText(receivedFile, string.Join('\n', received) + "\n");
        Assert.Fail("The public surface has changed. If that is meant, put PublicApi.received.txt in the place of PublicApi.approved.txt.\n"
            + string.Join('\n', approved.Except(received, StringComparer.Ordinal).Select(l => "- " + l)
                .Concat(received.Except(approved, StringComparer.Ordinal).Select(l => "+ " + l))));
    }
}
