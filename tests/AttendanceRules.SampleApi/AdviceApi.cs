using System.Text.Json;
using System.Text.Json.Serialization;
using AttendanceRules.Advice;
using AttendanceRules.Hosting;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace AttendanceRules.SampleApi;

/// <summary>
/// A service that advises: a pupil's records go in as JSON, advice comes out as JSON. It keeps nothing, and logs no pupil data; a pupil's
/// id is in the body alone, as addresses are logged.
/// </summary>
public static class AdviceApi
{
    /// <summary>Builds the service.</summary>
    /// <param name="args">Arguments of the command line, for example <c>--urls</c>.</param>
    /// <param name="configure">What else to do before it is built; null: nothing.</param>
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        var builder = WebApplication.CreateBuilder(args);

        // "AttendanceRules": { "Packs": [ "packs/our-school" ] } in appsettings.json lays packs over England's.
        builder.Services.AddAttendanceRules(o =>
        {
            o.UseEngland();
            builder.Configuration.GetSection("AttendanceRules").Bind(o);
        });
        builder.Services.AddHealthChecks().AddAttendanceRules();
        builder.Services.AddProblemDetails();
        builder.Services.ConfigureHttpJsonOptions(o =>
        {
            o.SerializerOptions.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
            o.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        });
        configure?.Invoke(builder);

        var app = builder.Build();
        app.MapPost("/advice", Advise);
        app.MapGet("/book", (RuleBook book) => new { book.Hash, book.Packs });
        app.MapHealthChecks("/health", new HealthCheckOptions
        {
            ResponseWriter = (context, report) => context.Response.WriteAsJsonAsync(new
            {
                Status = report.Status.ToString(),
                Checks = report.Entries.ToDictionary(e => e.Key, e => new { e.Value.Description, e.Value.Data }),
            }),
        });
        return app;
    }

    private static IResult Advise(PupilRequest request, AttendanceAdvisor advisor)
    {
        try
        {
            return request.TryRead(out var pupil, out var problems)
                ? Results.Json(advisor.Advise(pupil, new Viewpoint(request.AsOf, request.KnownOn)), AdviceJsonContext.Default.PupilAdvice)
                : Results.ValidationProblem(new Dictionary<string, string[]>(StringComparer.Ordinal)
                {
                    ["calendar"] = [.. problems.Select(p => p.ToString())],
                });
        }
        catch (RecordException e) // What no pack knows; each problem by its place in the records, with the nearest known name.
        {
            return Results.ValidationProblem(e.Problems.GroupBy(p => p.Path, StringComparer.Ordinal)
                .ToDictionary(g => g.Key, g => g.Select(p => $"{p.Message} {p.Suggestion}".TrimEnd()).ToArray(), StringComparer.Ordinal));
        }
        catch (ArgumentException e) // The records contradict themselves; who sent them reads why, the log does not.
        {
            return Results.Problem(e.Message, statusCode: StatusCodes.Status400BadRequest);
        }
    }
}
