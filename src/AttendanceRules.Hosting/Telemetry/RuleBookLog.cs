using AttendanceRules.Problems;
using Microsoft.Extensions.Logging;

namespace AttendanceRules.Hosting.Telemetry;

/// <summary>Everything the package logs. Ids and meanings of the messages are in the package's README, and stay.</summary>
internal static partial class RuleBookLog
{
    [LoggerMessage(1, LogLevel.Information, "The rule book {Book} is loaded: {Packs}; hash {Hash}; {Warnings} warnings.")]
    public static partial void Loaded(ILogger logger, string book, string packs, string hash, int warnings);

    [LoggerMessage(2, LogLevel.Information, "The packs of the rule book {Book} were read again and have the same content.")]
    public static partial void Unchanged(ILogger logger, string book);

    [LoggerMessage(3, LogLevel.Error,
        "The packs of the rule book {Book} have {Errors} errors. The book with the hash {Hash} stays in use until they are corrected.")]
    public static partial void Rejected(ILogger logger, string book, int errors, string hash);

    [LoggerMessage(4, LogLevel.Error, "The packs of the rule book {Book} have {Errors} errors, and no earlier book is in use.")]
    public static partial void NotLoaded(ILogger logger, string book, int errors);

    [LoggerMessage(5, LogLevel.Error, "Rule book {Book}: {Problem}")]
    public static partial void PackError(ILogger logger, string book, Problem problem);

    [LoggerMessage(6, LogLevel.Warning, "Rule book {Book}: {Problem}")]
    public static partial void PackWarning(ILogger logger, string book, Problem problem);

    [LoggerMessage(7, LogLevel.Warning, "Rule book {Book}: {Further} further problems are not logged; its status lists them.")]
    public static partial void FurtherProblems(ILogger logger, string book, int further);

    [LoggerMessage(8, LogLevel.Error, "A listener to changes of the rule book {Book} has failed ({ErrorType}).")]
    public static partial void ListenerFailed(ILogger logger, string book, string errorType);

    [LoggerMessage(9, LogLevel.Debug,
        "Advice on {Pupils} pupils ({Kind}) by the rule book {Book} took {Milliseconds} ms; error: {ErrorType}.")]
    public static partial void Advised(
        ILogger logger, int pupils, string book, string kind, double milliseconds, string? errorType);
}
