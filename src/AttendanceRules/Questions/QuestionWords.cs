using System.Globalization;
using AttendanceRules.Advice;
using AttendanceRules.Advice.Formats;
using AttendanceRules.Insight;

namespace AttendanceRules.Questions;

/// <summary>Questions, and what their answers would bring, in plain sentences.</summary>
internal static class QuestionWords
{
    public static IEnumerable<string> Heading(PupilQuestions questions)
    {
        yield return $"Pupil {questions.Pupil}, {Day(questions.AsOf)}. {Count(questions.Questions.Count, "open question")}, "
            + $"{Count(questions.Undecided, "undecided line")}.";
        if (questions.Questions.Count > 0)
        {
            yield return Fewest(questions.FindFewest());
        }

        if (questions.WithoutQuestion > 0)
        {
            yield return $"{Count(questions.WithoutQuestion, "line")} of these {(questions.WithoutQuestion == 1 ? "waits" : "wait")} "
                + "for something in the records, not for an answer; explain shows what.";
        }
    }

    public static IEnumerable<string> Heading(SchoolQuestions questions)
    {
        yield return $"School {questions.School}, {Day(questions.AsOf)}. {Count(questions.Questions.Count, "open question")}. "
            + "Each answer is counted for each pupil by itself.";
    }

    public static (string Title, IReadOnlyList<string> Lines) Part(QuestionEffects question) => (
        $"{question.Asked.Ask}{Wording.Parent(question.Asked.About)} ({question.Asked.Of}: {question.Asked.Question})",
        [
            Decides(question.Decides, question.AlwaysDecides),
            .. question.Answers.Select(a => $"{a.Answers}: {Brings(a)}."),
            .. Others(question.AreAllAnswers),
        ]);

    public static (string Title, IReadOnlyList<string> Lines) Part(SchoolQuestion question) => (
        $"{question.Ask} ({question.Of}: {question.Question})",
        [
            $"{Count(question.Pupils.Count, "pupil")} and {Count(question.Waiting, "line")} wait for it"
                + (question.Pupils.Count > 0 ? $": {string.Join(' ', question.Pupils)}." : "."),
            .. question.Answers.Count > 0 ? [Decides(question.Decides, question.AlwaysDecides)] : Array.Empty<string>(),
            .. question.Answers.Select(a => $"{a.Answers}: {Brings(a)}."),
            .. Others(question.AreAllAnswers),
        ]);

    /// <summary>What an answer brings, without a full stop.</summary>
    public static string Brings(AnswerEffect effect)
    {
        var lines = effect.Changes.GroupBy(c => c.Kind).OrderBy(g => g.Key)
            .Select(g => $"{Kind(g.Key)}: {string.Join("; ", g.Select(Line))}");
        var open = Names(effect.Opens.Select(q => q.Question + Wording.Parent(q.About)));
        return Joined([
            .. lines,
            .. Titled("waits for something on record", Names(effect.Blocked.Select(b => b.Title + Wording.Parent(b.Parent)))),
            .. Titled("falls away", Names(effect.FallsAway.Select(u => u.Title + Wording.Parent(u.Parent)))),
            .. Titled("then asked", open),
        ]);
    }

    /// <summary>What each answer brings, in short.</summary>
    public static string InShort(QuestionEffects question) =>
        string.Join(' ', question.Answers.Select(a => Ended($"{Capital(a.Answers, 1)}: {InShort(a)}")));

    private static string Ended(string text) => text.EndsWith('?') ? text : text + ".";

    // What becomes certain, and what is asked then.
    private static string InShort(AnswerEffect effect)
    {
        var names = string.Join("; ", effect.Changes.Where(c => c.Kind == AdviceChangeKind.New).Select(c => c.After!.Title)
            .Concat(effect.Opens.Select(q => $"then {q.Question}?")).Distinct(StringComparer.Ordinal));
        return names.Length > 0 ? names : effect.Changes.Count + effect.Blocked.Count > 0 ? "a change"
            : effect.Decided.Count > 0 ? "nothing" : "still open";
    }

    private static string Brings(AnswerCounts counts) => Joined([
        .. Titled("calls for", Numbers(counts.Actions, counts.Titles)), .. Titled("falls away", Numbers(counts.FallsAway, counts.Titles)),
        .. Titled("then asked", Numbers(counts.Opens)),
    ]);

    private static string Fewest(FewestAnswers fewest)
    {
        if (fewest.IsTooLarge)
        {
            return $"To settle the pupil whatever is answered, at least {Count(fewest.AtLeast, "answer")} are needed. Which are enough was "
                + "not found: too many answers would have to be tried together.";
        }

        var names = string.Join(", ", fewest.Questions.Select(q => q.Question + Wording.Parent(q.About)
            + (q.CanBeAnswered ? "" : " (where another answer opens it)")));
        return $"At most {Count(fewest.Questions.Count, "answer")} settle{(fewest.Questions.Count == 1 ? "s" : "")} all that is open "
            + $"for the pupil, whatever is answered: {names}."
            + (fewest.AreAllAnswers ? "" : " Not every answer could be tried.");
    }

    private static string Decides(int some, int always) => some == 0 ? "No answer alone decides a line."
        : always == some ? $"Decides {Count(some, "line")}, whatever is answered."
        : $"Decides up to {Count(some, "line")}; whatever is answered: {always.ToString(CultureInfo.InvariantCulture)}.";

    private static IEnumerable<string> Others(bool areAll) =>
        areAll ? [] : ["Rules count with this answer, or from it: other answers may bring something else."];

    private static string Kind(AdviceChangeKind kind) => kind switch
    {
        AdviceChangeKind.New => "calls for",
        AdviceChangeKind.Gone => "no longer called for",
        _ => kind.ToWord(),
    };

    private static string Line(AdviceChange change)
    {
        var line = change.After ?? change.Before!;
        var due = change.After?.Due is { } day ? ", by " + Day(day) : "";
        return $"{line.Title}{Wording.Parent(line.Parent)} ({line.Stakeholder}{due})";
    }

    private static string Joined(IReadOnlyList<string> parts) =>
        parts.Count > 0 ? string.Join(". ", parts.Select(Capital)) : "decides nothing";

    private static string Capital(string text, int place) => place == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    private static IEnumerable<string> Titled(string title, string text) => text.Length > 0 ? [$"{title}: {text}"] : [];

    private static string Names(IEnumerable<string> names) => string.Join(", ", names.Distinct(StringComparer.Ordinal));

    private static string Numbers(IReadOnlyDictionary<string, int> counts, IReadOnlyDictionary<string, string>? titles = null) =>
        string.Join("; ", counts.Select(c => string.Create(CultureInfo.InvariantCulture,
            $"{titles?.GetValueOrDefault(c.Key) ?? c.Key} ({c.Value})")));

    private static string Count(int number, string what) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {what}{(number == 1 ? "" : "s")}");

    private static string Day(DateOnly date) => date.ToString("d MMM yyyy", CultureInfo.InvariantCulture);
}
