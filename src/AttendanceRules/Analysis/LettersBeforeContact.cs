using AttendanceRules.Problems;

namespace AttendanceRules.Analysis;

/// <summary>
/// A second stage that writes, on a line on which nobody has rung, met or visited the family before it. A stage that writes and rings is
/// contact; so is an action of another ladder that the line follows. A legal notice is not an attempt to reach the family, and its form is
/// not the author's to choose: it is not counted. Under <c>skip: each</c> stages without <c>after</c> are on no line.
/// </summary>
internal static class LettersBeforeContact
{
    private static readonly Contact[] Writing = [Contact.Letter, Contact.Message];
    private static readonly Contact[] Personal = [Contact.Call, Contact.Meeting, Contact.Visit];

    public static void Check(WrittenBook book, ProblemList problems)
    {
        foreach (var stage in book.Stages.Where(s => Writes(book, s)))
        {
            var line = stage.Line.ToList();
            var others = line.SelectMany(s => s.Declared.After ?? []).Where(a => stage.Pathway.Declared.Index(a) < 0)
                .Distinct(StringComparer.Ordinal).ToList();
            var written = line.Count(s => Writes(book, s)) + others.Count(a => IsWriting(book, a));
            if (written == 2 && !line.Exists(s => s.Declared.Lines.Any(l => Is(book, l.Action, Personal)))
                && !others.Exists(a => Is(book, a, Personal)))
            {
                problems.Warn("letters-before-contact", stage.Declared.Origin,
                    $"'{stage.Declared.Id}' is the second step in writing on its line of '{stage.Pathway.Declared.Id}', "
                    + $"but nobody rings, meets or visits the family before it.",
                    "Put a call, a meeting or a visit before it.");
            }
        }
    }

    private static bool Writes(WrittenBook book, WrittenStage stage) =>
        stage.Declared.FirstActions.Any() && stage.Declared.FirstActions.All(a => IsWriting(book, a));

    /// <summary>Whether an action rings, meets or visits.</summary>
    public static bool IsPersonal(WrittenBook book, string action) => Is(book, action, Personal);

    /// <summary>Whether an action writes; a legal notice is not counted.</summary>
    public static bool IsWriting(WrittenBook book, string action) => !book.Actions[action].IsLegal && Is(book, action, Writing);

    private static bool Is(WrittenBook book, string action, Contact[] contacts) =>
        book.Actions[action].Contact is { } contact && contacts.Contains(contact);
}
