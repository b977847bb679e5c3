using AttendanceRules.Calendar;

namespace AttendanceRules.RegisterFiles;

/// <summary>A school of a register file: which pupils of the file are its own. Never changes.</summary>
public sealed class RegisterFileSchool
{
    internal RegisterFileSchool(string id, int number, FileCalendar calendar, long firstPupil, int pupilCount, long place, long pupilPlaces)
    {
        (Id, Number, Days, FirstPupil, PupilCount) = (id, number, calendar, firstPupil, pupilCount);
        (Place, PupilPlaces) = (place, pupilPlaces);
    }

    /// <summary>The school's id; two schools of a file may have the same.</summary>
    public string Id { get; }

    /// <summary>Its place among the schools of the file, from 0.</summary>
    public int Number { get; }

    /// <summary>Its calendar; schools with equal calendars share one.</summary>
    public SchoolCalendar Calendar => Days.Calendar;

    /// <summary>Number in the file of its first pupil, from 0. A school without pupils has the number of the pupil that follows.</summary>
    public long FirstPupil { get; }

    /// <summary>How many pupils it has; 0 is possible.</summary>
    public int PupilCount { get; }

    internal FileCalendar Days { get; }

    /// <summary>Where its block begins.</summary>
    internal long Place { get; }

    /// <summary>Where the places of its pupils begin.</summary>
    internal long PupilPlaces { get; }
}
