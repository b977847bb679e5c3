using AttendanceRules.Model;

namespace AttendanceRules.Packs.Schema;

/// <summary>Members that mean the same in every concept that has them.</summary>
internal static class CommonMembers
{
    public static readonly MemberSchema Schema = new("$schema", JsonKind.Text, "Where an editor finds this schema.");

    public static readonly MemberSchema Title = new("title", JsonKind.Text, true, "What people read.");

    public static readonly MemberSchema From = new("from", JsonKind.Date,
        "First day on which it is in force; without it the first day of the declaration or pack around it.");

    public static readonly MemberSchema To = new("to", JsonKind.Date, "Last day on which it is in force; without it, it stays.");

    public static readonly MemberSchema Sources = new("sources", JsonKind.Texts,
        "Clauses it rests on, each as document#clause.") { Names = NameKinds.Clause, Examples = ["wt-2024#targetingSupport"] };

    public static readonly MemberSchema Replaces = new("replaces", JsonKind.Text,
        "The edition of an inherited declaration that this one changes, as NAME@FROM; of a stage its id. Only what changes is written.")
    { Names = NameKinds.Symbol | NameKinds.Action | NameKinds.Rule | NameKinds.Pathway | NameKinds.Stage,
        Examples = ["firstDayContact@2026-07-09"] };

    public static readonly MemberSchema Reason = new("reason", JsonKind.Text, "Why it is changed.");

    public static readonly MemberSchema Spellings = new("spellings", JsonKind.Map,
        "What else may be written in records for its values, whatever the capitals: a text, and the value that it means.");

    public static readonly MemberSchema Rows = new("rows", JsonKind.Map,
        "The values it can have, each with the comparisons under which it has it.", EmbeddedSyntax.Condition)
    { Examples = [">= 95", ">= 90 and < 95"] };

    public static readonly MemberSchema When = new("when", JsonKind.Texts,
        "The condition under which it holds; of a list, every line must hold.", EmbeddedSyntax.Condition)
    { Examples = PhraseExamples.Conditions };

    public static readonly MemberSchema Do = new("do", JsonKind.List,
        "What is called for: names of actions, or lines with a condition, a deadline or a parent of their own.")
        { Names = NameKinds.Action };

    public static readonly MemberSchema Watch = new("watch", JsonKind.Map,
        "A stretch of time that this opens, after which it is judged whether it helped.");

    public static readonly MemberSchema Due = new("due", JsonKind.Text,
        "When it has to be done by.", EmbeddedSyntax.Deadline) { Examples = PhraseExamples.Deadlines };

    public static readonly MemberSchema Needs = new("needs", JsonKind.Texts,
        "Questions and yes/no facts that must be answered yes first, and actions that must be on record.", EmbeddedSyntax.Names)
    { Names = NameKinds.Symbol | NameKinds.Action };

    public static readonly MemberSchema Cycle = new("cycle", JsonKind.Text,
        "The window inside which done means done; after it, the same is called for anew.", EmbeddedSyntax.Window)
    { Examples = PhraseExamples.Windows };

    public static readonly MemberSchema Calendar = new("calendar", JsonKind.Text, "Name of a calendar of the pack: calendars/NAME.json.");

    public static readonly MemberSchema Pupil = new("pupil", JsonKind.Map,
        "Year, date of birth, parents and characteristics of the pupil.") { Keys = NameKinds.Characteristic };

    public static readonly MemberSchema Register = new("register", JsonKind.List,
        "Lines of the register: DATE CODE [CODE], or FROM..TO CODE [CODE]; unlisted sessions are present.");

    public static readonly MemberSchema Casework = new("casework", JsonKind.List,
        "Lines of casework: DATE action [outcome [DATE]] [to PARENT] [due DATE] [until DATE] [for FROM..TO]; null: not supplied.")
        { Names = NameKinds.Action };

    public static readonly MemberSchema Answers = new("answers", JsonKind.List,
        "Answers to questions: [DATE] question value [for PARENT].") { Names = NameKinds.Question };
}
