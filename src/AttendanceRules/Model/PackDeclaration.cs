namespace AttendanceRules.Model;

/// <summary>A pack's identity.</summary>
internal sealed record PackDeclaration(string Id, string Title, string Version, string? Extends, DateOnly From, DateOnly? To);
