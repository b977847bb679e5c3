namespace AttendanceRules.Tests.Repository;

/// <summary>The public surface of the core is in a file of its own, so that every change of it is seen and meant.</summary>
public sealed class PublicApiTests
{
    [Fact]
    public void The_public_api_is_the_approved_one()
    {
        var folder = RepositoryFolder.Of("tests", "AttendanceRules.Tests", "Repository");
        var (approvedFile, receivedFile) = (Path.Combine(folder, "PublicApi.approved.txt"), Path.Combine(folder, "PublicApi.received.txt"));
        var approved = File.Exists(approvedFile) ? File.ReadAllLines(approvedFile) : [];
        var received = PublicApi.Of(typeof(RuleBook).Assembly);
        File.Delete(receivedFile);
        if (received.SequenceEqual(approved, StringComparer.Ordinal))
        {
            return;
        }

        File.WriteAllText(receivedFile, string.Join('\n', received) + "\n");
        var gone = approved.Except(received, StringComparer.Ordinal).Select(l => "- " + l);
        var come = received.Except(approved, StringComparer.Ordinal).Select(l => "+ " + l);
        Assert.Fail($"The public surface has changed. If that is meant, put PublicApi.received.txt in the place of PublicApi.approved.txt.\n{string.Join('\n', gone.Concat(come))}");
    }
}
