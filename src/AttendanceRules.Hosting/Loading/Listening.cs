namespace AttendanceRules.Hosting.Loading;

/// <summary>Somebody who hears of changes until it is disposed.</summary>
internal sealed class Listening(Action<RuleBook, string> listener, Action<Listening> end) : IDisposable
{
    public Action<RuleBook, string> Listener => listener;

    public void Dispose() => end(this);
}
