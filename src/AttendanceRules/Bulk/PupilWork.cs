using AttendanceRules.Problems;
using AttendanceRules.Records;

namespace AttendanceRules.Bulk;

/// <summary>What is made of one pupil.</summary>
/// <typeparam name="T">What it is.</typeparam>
/// <param name="pupil">The pupil.</param>
/// <param name="school">Its school, laid out; one thread at a time has it.</param>
/// <param name="ofSchool">Accepted problems of the school's own records.</param>
internal delegate T PupilWork<out T>(PupilRecord pupil, SubjectFile school, IReadOnlyList<RecordProblem> ofSchool);
