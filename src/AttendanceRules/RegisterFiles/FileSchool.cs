namespace AttendanceRules.RegisterFiles;

/// <summary>A school as its writer knows it: where in the file it is.</summary>
internal sealed record FileSchool(string Id, int Calendar, int PupilCount, long Place, long PupilPlaces);
