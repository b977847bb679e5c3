namespace AttendanceRules.Packages.Tests;

/// <summary>Projects made from the packed files alone.</summary>
internal static class Consumers
{
    public static Consumer Console { get; } = new("console", "Microsoft.NET.Sdk", "AttendanceRules", """
        using AttendanceRules;
        using AttendanceRules.Calendar;
        using AttendanceRules.Records;

        var calendar = new SchoolCalendar([new Term(new(2026, 9, 2), new(2026, 12, 18), [])]);
        var pupil = PupilRecord.Build("P1", calendar).Mark(new(2026, 11, 20), HalfDay.Morning, "N").Create();
        foreach (var action in RuleBook.England.Advise(pupil, new DateOnly(2026, 11, 20)).Daily)
        {
            Console.WriteLine($"{action.Action} {action.Due:yyyy-MM-dd}");
        }
        """);

    public static Consumer Web { get; } = new("web", "Microsoft.NET.Sdk.Web", "AttendanceRules.Hosting", """
        using AttendanceRules.Hosting;

        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddAttendanceRules(o => o.UseEngland());
        builder.Services.AddHealthChecks().AddAttendanceRules();
        await using var app = builder.Build();
        app.MapHealthChecks("/health");
        app.Urls.Add("http://127.0.0.1:0");
        await app.StartAsync();
        using var client = new HttpClient();
        Console.WriteLine("It is " + await client.GetStringAsync(app.Urls.First() + "/health"));
        """);

    public static Consumer Tests { get; } = new("tests", "Microsoft.NET.Sdk", "AttendanceRules.Testing", """
        using AttendanceRules;
        using AttendanceRules.Testing;

        var cases = PackCases.Of(RuleBook.England, "england");
        foreach (var row in cases.Rows.Take(3))
        {
            cases.ShouldHold((string)row[0]);
        }

        Console.WriteLine("They hold.");
        """);

    public static IReadOnlyList<Consumer> All { get; } = [Console, Web, Tests];
}
