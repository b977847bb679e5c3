using System.Net.Http.Headers;
using AttendanceRules.SampleApi;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;

namespace AttendanceRules.Hosting.Tests;

/// <summary>The sample service on a port of its own, whose log is kept.</summary>
internal sealed class RunningApi : IAsyncDisposable
{
    private readonly WebApplication app;

    private RunningApi(WebApplication app, Emitted emitted)
    {
        (this.app, Emitted) = (app, emitted);
        Client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
    }

    public HttpClient Client { get; }

    public Emitted Emitted { get; }

    public static async Task<RunningApi> Start(params string[] args)
    {
        var emitted = new Emitted();
        var app = AdviceApi.Build(["--urls", "http://127.0.0.1:0", .. args], builder =>
            builder.Logging.ClearProviders().AddFilter(null, LogLevel.Trace).SetMinimumLevel(LogLevel.Trace).AddProvider(emitted));
        await app.StartAsync();
        return new RunningApi(app, emitted);
    }

    public async Task<(int Status, string Body)> Post(string json)
    {
        using var content = new StringContent(json, MediaTypeHeaderValue.Parse("application/json"));
        using var response = await Client.PostAsync(new Uri("/advice", UriKind.Relative), content);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    public Task<string> Get(string path) => Client.GetStringAsync(new Uri(path, UriKind.Relative));

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
        Emitted.Dispose();
    }
}
