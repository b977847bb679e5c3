using AttendanceRules.Calendar;

namespace AttendanceRules.Testing.Tests;

/// <summary>A made-up pack on England's base in which every part of advice can come about, and the autumn of 2026.</summary>
internal static class MadeUp
{
    public static SchoolCalendar Autumn { get; } = TestCalendar.Of("2026-09-02..2026-12-18 without 2026-10-26..2026-10-30");

    public static RuleBook Book { get; } = With("");

    public static DateOnly AsOf { get; } = new(2026, 9, 16);

    /// <summary>The pack with other members beside its own, and with its titles in other words.</summary>
    public static RuleBook With(string more, string title = "") => RuleBook.Load(PackSource.FromFiles("made-up", Files(more, title)));

    /// <summary>Present from the beginning of term, away on the last days.</summary>
    public static TestPupilBuilder Pupil(string marks, RuleBook? book = null) => TestPupil.Of(book ?? Book, Autumn)
        .PresentUntil(AsOf).Register(new(2026, 9, 14), marks).With(p => p.WithParents("A"));

    public static TestedAdvice Advice(string marks) => TestedAdvice.Of(Book, Pupil(marks).Create(), AsOf);

    private static Dictionary<string, string> Files(string more, string title) => new(StringComparer.Ordinal)
    {
        ["calendars/autumn.json"] = """
            { "terms": [ { "from": "2026-09-02", "to": "2026-12-18", "halfTerms": [ { "from": "2026-10-26", "to": "2026-10-30" } ] } ] }
            """,
        ["pack.json"] = $$"""
            {
              "pack": { "id": "made-up", "title": "Made up", "version": "1", "extends": "england-base", "from": "2026-08-01" },
              "sources": { "policy": { "title": "A policy", "publisher": "Made up", "date": "2026-07", "clauses": {
                "1": "The tutor rings after three sessions.", "2": "A letter goes out.", "3": "The head meets the parents." } } },
              "facts": { "missed": { "count": "sessions", "of": "absence", "in": "this term", "title": "Sessions missed{{title}}" } },
              "actions": {
                "ring": { "title": "Ring home{{title}}", "by": "school", "to": "parents", "contact": "call" },
                "write": { "title": "Write home{{title}}", "by": "school", "to": "parents", "contact": "letter" },
                "meet": { "title": "Meet the parents{{title}}", "by": "school", "to": "parents", "contact": "meeting" },
                "visit": { "title": "Visit the home{{title}}", "by": "localAuthority", "to": "parents", "contact": "visit" },
                "praise": { "title": "Praise the pupil{{title}}", "by": "school", "record": false },
                "greet": { "title": "Greet every pupil{{title}}", "by": "school", "kind": "standing", "record": false }
              },
              "questions": {
                "illnessExplains": { "ask": "Does a known illness explain it{{title}}?", "of": "school", "type": "yes/no" },
                "headAgrees": { "ask": "Does the head agree{{title}}?", "of": "school", "type": "yes/no" } },
              "rules": {
                "ring-home": { "when": "missed >= 3", "do": [ { "action": "ring", "due": "5 school days" } ], "sources": [ "policy#1" ] },
                "send-letter": { "when": "missed >= 1", "do": [ "write" ], "sources": [ "policy#2" ] },
                "no-letter": { "withhold": "write", "when": "missed >= 3", "because": "The tutor rings{{title}}.",
                  "sources": [ "policy#1" ] },
                "meet-home": { "when": "missed >= 2 and not illnessExplains", "do": [ "meet" ], "sources": [ "policy#3" ] },
                "visit-home": { "when": "missed >= 2", "needs": [ "headAgrees" ], "do": [ "visit" ], "sources": [ "policy#3" ] },
                "praise-all": { "when": "missed == 0", "do": [ "praise" ], "sources": [ "policy#1" ] },
                "greet-all": { "do": [ "greet" ], "sources": [ "policy#1" ] }
              }{{(more.Length > 0 ? ", " + more : "")}}
            }
            """,
    };
}
