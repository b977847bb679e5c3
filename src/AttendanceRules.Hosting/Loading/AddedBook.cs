namespace AttendanceRules.Hosting.Loading;

/// <summary>That a book of this name was added; a service for each.</summary>
internal sealed record AddedBook(string Name);
