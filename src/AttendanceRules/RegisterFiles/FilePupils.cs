using System.Collections;
using AttendanceRules.Calendar;
using AttendanceRules.Records;

namespace AttendanceRules.RegisterFiles;

/// <summary>The pupils of a school in a file, each read when it is asked for; none is kept.</summary>
internal sealed class FilePupils(RegisterFile file, RegisterFileSchool school) : IReadOnlyList<PupilRecord>
{
    public int Count => school.PupilCount;

    public PupilRecord this[int index] => index >= 0 && index < Count ? file.ReadPupil(school, index)
        : throw new ArgumentOutOfRangeException(nameof(index), "The school has no pupil of this number.");

    /// <summary>Their calendar.</summary>
    public SchoolCalendar Calendar => school.Calendar;

    /// <summary>Reads a pupil into the room of one who is not asked about any more.</summary>
    public void Read(int index, PupilRoom room) => file.ReadPupil(school, index, room);

    public IEnumerator<PupilRecord> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
        {
            yield return this[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
