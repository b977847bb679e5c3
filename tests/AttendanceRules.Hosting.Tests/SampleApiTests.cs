using System.Text.Json;
using AttendanceRules.Advice;

namespace AttendanceRules.Hosting.Tests;

/// <summary>A service of a few lines: records in, advice out, over a real port.</summary>
public sealed class SampleApiTests
{
    private static readonly DateOnly AsOf = new(2026, 11, 17);

    [Fact]
    public async Task Records_go_in_and_the_advice_of_the_library_comes_out()
    {
        await using var api = await RunningApi.Start();
        var (status, body) = await api.Post(SecretPupil.Body);
        Assert.Equal(200, status);

        // A pupil marked N this morning: the reason is asked on the day, and established within five school days.
        using var advice = JsonDocument.Parse(body);
        var actions = advice.RootElement.GetProperty("actions").EnumerateArray()
            .ToLookup(a => a.GetProperty("action").GetString(), a => a.GetProperty("due").GetString());
        Assert.Equal(["2026-11-17"], actions["ask-reason"]);
        Assert.Equal(["2026-11-24"], actions["establish-reason"]);
        Assert.Equal(RuleBook.England.Advise(SecretPupil.Record, AsOf).ToJson(), PupilAdvice.FromJson(body).ToJson());
    }

    [Theory]
    [InlineData("\"to\": \"2026-12-18\"", "\"to\": \"2026-08-18\"", "This period ends before it begins.")]
    [InlineData("\"halfTerms\"", "\"halfTerm\"", "Unknown member 'halfTerm' of a calendar.")]
    [InlineData("\"pupil\": \"zq-pupil-81\"", "\"pupil\": \"\"", "id")]
    [InlineData("barriers-meeting", "bariers-meeting", "Unknown action 'bariers-meeting'. Did you mean 'barriers-meeting'?")]
    [InlineData("\"date\": \"2026-11-16\", \"half\": \"morning\"", "\"date\": \"2026-11-15\", \"half\": \"morning\"",
        "There is no school on 2026-11-15.")]
    public async Task Records_that_cannot_be_right_are_refused_with_the_reason(string from, string to, string reason)
    {
        await using var api = await RunningApi.Start();
        Assert.Contains(from, SecretPupil.Body, StringComparison.Ordinal);
        var (status, body) = await api.Post(SecretPupil.Body.Replace(from, to, StringComparison.Ordinal));
        Assert.Equal(400, status);
        Assert.Contains(reason, JsonDocument.Parse(body).RootElement.ToString().Replace("\\u0027", "'", StringComparison.Ordinal),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"marks\"", "\"mark\"")]
    [InlineData("\"morning\"", "\"mornin\"")]
    public async Task A_member_or_word_that_is_misspelt_is_refused(string from, string to)
    {
        await using var api = await RunningApi.Start();
        Assert.Equal(400, (await api.Post(SecretPupil.Body.Replace(from, to, StringComparison.Ordinal))).Status);
    }

    [Fact]
    public async Task Health_and_packs_are_said_and_a_pack_of_the_configuration_is_laid_over_England()
    {
        using var folder = new PackFolder("5");
        await using var api = await RunningApi.Start("--AttendanceRules:Packs:0", folder.Path);
        using var book = JsonDocument.Parse(await api.Get("/book"));
        Assert.Equal(["england-base", "england", "made-up"],
            book.RootElement.GetProperty("packs").EnumerateArray().Select(p => p.GetProperty("id").GetString()));
        using var health = JsonDocument.Parse(await api.Get("/health"));
        Assert.Equal("Healthy", health.RootElement.GetProperty("status").GetString());
        Assert.Equal("made-up 5", health.RootElement.GetProperty("checks").GetProperty("attendance_rules").GetProperty("data")
            .GetProperty("default.packs")[2].GetString());
    }
}
