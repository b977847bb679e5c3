namespace AttendanceRules.Signing;

/// <summary>A pack that has to be signed is not, or is not what was signed.</summary>
/// <param name="message">What is wrong, and what to do.</param>
public sealed class PackSignatureException(string message) : InvalidOperationException(message);
