namespace AttendanceRules.RulesEngine.Tests.Export;

/// <summary>A made-up pack whose rules have every form that a condition can have.</summary>
internal static class FormsPack
{
    public static RuleBook Book { get; } = Made.Book("""
        "thresholds": { "level": { "title": "Level", "unit": "sessions",
          "values": [ { "from": "2026-08-01", "value": 3 }, { "from": "2026-10-05", "value": 5 } ] } },
        "characteristics": { "house": { "title": "House", "type": [ "oak", "elm", "ash" ] } },
        "facts": {
          "missed": { "title": "Missed", "count": "sessions", "of": "absence", "in": "school year" },
          "rate": { "title": "Rate", "rate": "absence", "in": "school year" },
          "rang": { "title": "Rang", "casework": "first", "action": "ring" },
          "heldRuns": { "title": "In the cycle", "count": "sessions", "of": "absence", "in": "cycle" },
          "often": { "title": "Often", "is": "missed >= level" },
          "calm": [ { "title": "Calm", "to": "2026-09-30", "is": "missed < 2" },
            { "title": "Calm", "from": "2026-10-01", "is": "missed < 4 and not open" } ],
          "circling": { "title": "Circling", "is": "heldRuns >= 2" }
        },
        "questions": {
          "open": { "ask": "Open?", "of": "school", "type": "yes/no" },
          "kind": { "ask": "Which?", "of": "school", "type": [ "x", "y", "z" ] },
          "many": { "ask": "How many?", "of": "school", "type": "number" },
          "since": { "ask": "Since when?", "of": "school", "type": "date" },
          "said": { "ask": "What was said?", "of": "school", "type": "text" },
          "policy": { "ask": "Policy?", "of": "school", "type": "yes/no", "per": "school" },
          "staff": { "ask": "How many staff?", "of": "school", "type": "number", "per": "school" },
          "agrees": { "ask": "Agrees?", "of": "parents", "type": "yes/no", "per": "parent" },
          "calls": { "ask": "How many calls?", "of": "school", "type": "number", "per": "parent" }
        },
        "groups": { "frequent": { "title": "Frequent", "when": "often" }, "everybody": { "title": "Everybody" },
          "schoolwide": { "title": "Schoolwide", "when": "policy" },
          "wide": { "title": "Wide", "when": "missed >= 1", "includes": { "frequent": [ "school" ] } } },
        "actions": {
          "ring": { "title": "Ring home", "by": "school", "to": "parents", "kind": "support" },
          "write": { "title": "Write home", "by": [ "school", "localAuthority" ] }, "meet": { "title": "Meet", "by": "school" },
          "plan": { "title": "Plan", "by": "school" }
        },
        "rules": {
          "below": { "when": "not (missed >= level)", "do": [ "ring" ] },
          "either": { "when": "open or rate >= 12.5 and not onRoll", "do": [ "ring" ] },
          "listed": { "when": "kind in ('x', 'y')", "do": [ "ring" ] },
          "unlisted": { "when": "not (kind in ('x', 'y'))", "do": [ "ring" ] },
          "within": { "when": "missed between 2 and 6", "do": [ "ring" ] },
          "told": { "when": "said == 'so \"big\" \\ so' or house != 'oak'", "do": [ "ring" ] },
          "dated": { "when": "rang >= since", "do": [ "ring" ] },
          "sum": { "when": "missed + level * 2 > many", "do": [ "ring" ] },
          "ofSchool": { "when": "school.policy and missed > 0", "do": [ "ring" ] },
          "staffed": { "when": "not school.policy or school.staff < 10", "do": [ "ring" ] },
          "anyParent": { "when": "anyParent.agrees", "do": [ "ring" ] },
          "noParent": { "when": "not anyParent.agrees and missed >= 1", "do": [ "ring" ] },
          "anyCalls": { "when": "missed <= anyParent.calls", "do": [ "ring" ] },
          "noCalls": { "when": "not (anyParent.calls >= missed or anyParent.agrees)", "do": [ "ring" ] },
          "named": { "when": "not often", "do": [ "ring" ] },
          "editions": [ { "when": "missed >= 2", "to": "2026-10-02", "do": [ "ring" ] },
            { "when": "missed >= 4", "from": "2026-10-03", "do": [ "ring" ] } ],
          "ofParent": { "of": "parent", "when": "agrees and missed >= 2 and not (anyParent.calls > 4)", "do": [ "write" ] },
          "eachParent": { "when": "missed >= 2", "do": [ "ring", { "action": "write", "each": "parent", "when": "not agrees" } ] },
          "ways": { "when": "missed >= 1", "firstOf": [ { "when": "open", "do": [ "ring" ] }, { "do": [ "write" ] } ] },
          "choice": { "when": "missed >= 5", "oneOf": [ "ring", "meet" ] },
          "twice": { "do": [ { "action": "ring", "when": "missed == 1", "due": "2 school days" },
            { "action": "ring", "when": "missed != 1", "from": "2026-09-14", "to": "2026-11-06" } ] },
          "always": { "do": [ "plan" ] },
          "grouped": { "group": "frequent", "when": "open", "do": [ "ring" ] },
          "inEverybody": { "group": "everybody", "when": "open", "do": [ "ring" ] },
          "school.group": { "of": "school", "group": "frequent", "when": "policy", "do": [ "plan" ] },
          "school.own": { "of": "school", "group": "schoolwide", "when": "staff >= 3", "do": [ "plan" ] },
          "held": { "withhold": "ring", "when": "house == 'elm'", "because": "Elm rings itself." },
          "after": { "on": "ring", "when": "missed >= 1", "do": [ "write" ] }
        },
        "pathways": { "steps": { "title": "Steps", "from": "2026-09-07", "skip": "never", "stages": [
          { "id": "first", "when": "missed >= 2", "do": [ "meet" ] },
          { "id": "second", "wait": "3 school days", "when": "heldRuns >= 4", "do": [ "plan" ] },
          { "id": "third", "to": "2026-10-30", "when": "missed >= 6", "do": [ "write" ] } ] } }
        """);
}
