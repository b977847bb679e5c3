using AttendanceRules.Calendar;
using AttendanceRules.Records;

namespace AttendanceRules.Hosting.Tests;

/// <summary>A pupil with much on record, and the words of that record that must not be emitted anywhere.</summary>
internal static class SecretPupil
{
    public const string Id = "zq-pupil-81";

    public const string Body = """
        { "pupil": "zq-pupil-81", "asOf": "2026-11-17", "born": "2013-03-19", "yearGroup": 8,
          "calendar": { "terms": [ { "from": "2026-09-02", "to": "2026-12-18",
            "halfTerms": [ { "from": "2026-10-26", "to": "2026-10-30" } ] } ] },
          "parents": [ { "id": "zq-parent-82" } ],
          "characteristics": [ { "name": "hasSocialWorker", "value": "yes" } ], "supplied": [ "hasSocialWorker", "hasMedicalCondition" ],
          "casework": [ { "date": "2026-09-24", "action": "barriers-meeting", "parent": "zq-parent-82" } ],
          "answers": [ { "question": "outOfSchoolBarrier", "value": "yes", "date": "2026-09-25" } ],
          "marks": [ { "date": "2026-11-16", "half": "morning", "code": "I" }, { "date": "2026-11-16", "half": "afternoon", "code": "I" },
                     { "date": "2026-11-17", "half": "morning", "code": "N" } ] }
        """;

    /// <summary>Ids, dates, answers, characteristics and casework of the record.</summary>
    public static IReadOnlyList<string> Words =>
    [
        "zq-pupil", "zq-parent", "2013-03-19", "19/03/2013", "03/19/2013", "2026-09-24", "2026-09-25", "2026-11-16", "11/16/2026",
        "16/11/2026", "hasSocialWorker", "barriers-meeting", "outOfSchoolBarrier",
    ];

    public static SchoolCalendar Calendar { get; } =
        new([new Term(new(2026, 9, 2), new(2026, 12, 18), [new DateSpan(new(2026, 10, 26), new(2026, 10, 30))])]);

    public static PupilRecord Record { get; } = PupilRecord.Build(Id, Calendar).Born(new(2013, 3, 19)).InYear(8, new(2026, 11, 17))
        .WithParents("zq-parent-82").Has("hasSocialWorker").Supplied("hasSocialWorker", "hasMedicalCondition")
        .Did(new(2026, 9, 24), "barriers-meeting", "zq-parent-82").Answered("outOfSchoolBarrier", "yes", new DateOnly(2026, 9, 25))
        .Mark(new(2026, 11, 16), HalfDay.Morning, "I").Mark(new(2026, 11, 16), HalfDay.Afternoon, "I")
        .Mark(new(2026, 11, 17), HalfDay.Morning, "N").Create();

    public static SchoolRecord School { get; } = new("zq-school-80", Calendar, [Record]);
}
