namespace AttendanceRules.Cli;

/// <summary>What the person at the keyboard asked cannot be done; the message says what to write instead.</summary>
#pragma warning disable CA1032 // made here only, always with a message
internal sealed class UsageException(string message) : Exception(message);
