using System.Globalization;
using System.Text.RegularExpressions;
using AttendanceRules.Calendar;
using AttendanceRules.Evaluation;
using AttendanceRules.Model.Values;
using AttendanceRules.Model.Windows;
using AttendanceRules.Problems;

namespace AttendanceRules.Packs.Binding;

/// <summary>Reads the small grammar of windows, lengths and anchors.</summary>
internal static partial class WindowParser
{
    /// <exception cref="PhraseException">The window cannot be read.</exception>
    public static Window Parse(string phrase, ISymbols names)
    {
        var parts = new List<WindowPart>();
        var offset = 0;
        foreach (var text in phrase.Split(" and "))
        {
            parts.Add(Part(text.Trim(), offset, names));
            offset += text.Length + 5;
        }

        return new Window(phrase, parts);
    }

    /// <summary>A length: a literal such as <c>5 school days</c>, or the name of a threshold that is a length.</summary>
    /// <param name="phrase">The length as written.</param>
    /// <param name="offset">Where it stands in the whole phrase.</param>
    /// <param name="names">What a phrase may name.</param>
    /// <param name="mayBeSessions">True where sessions can be counted back; they cannot be waited for.</param>
    /// <param name="hasBegun">True for a wait, a watch or a deadline, which begins on the day asked.</param>
    public static Func<DateOnly, Length?> LengthOf(string phrase, int offset, ISymbols names, bool mayBeSessions = false, bool hasBegun = false)
    {
        PhraseException Sessions() => new("no-length", offset, $"'{phrase}' are sessions, which cannot be waited for.", "Say school days; sessions stand only in 'last N sessions'.");
        if (Literal().Match(phrase) is { Success: true } match)
        {
            var count = int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);
            var word = match.Groups[2].Value;
            if (word is "day" or "days" or "week" or "weeks")
            {
                throw new PhraseException("bare-days", offset, $"'{phrase}' does not say which {word}.", "Say school days, calendar days, working days or school weeks.");
            }

            return UnitWords.TryParse(word, out var unit) && UnitWords.IsTime(unit)
                ? unit == Unit.Sessions && !mayBeSessions ? throw Sessions()
                    : new Length(count, unit).IsTooLong ? throw new PhraseException("length-too-long", offset, $"'{phrase}' are more than a hundred years.", mayBeSessions ? "Write a shorter length, or 'ever' for everything on record." : "Write a shorter length.")
                    : _ => new Length(count, unit)
                : throw new PhraseException("unknown-unit", offset, $"'{word}' is not a unit of time.", Nearest.Suggest(word, UnitWords.All));
        }

        if (!mayBeSessions && names.Find(phrase) is { Unit: Unit.Sessions })
        {
            throw Sessions();
        }

        return names.LengthOf(phrase, hasBegun)
            ?? throw new PhraseException("unknown-length", offset, $"'{phrase}' is neither a length nor a threshold that is one.") { FindSuggestion = () => Nearest.Suggest(phrase, names.Known) };
    }

    /// <summary>A length, or a length after or from an anchor or another such deadline; <c>event</c> is the rule's own event.</summary>
    public static Deadline DeadlineOf(string phrase, ISymbols names) => DeadlineOf(phrase, 0, names);

    private static Deadline DeadlineOf(string phrase, int offset, ISymbols names)
    {
        if (Spaced().Match(phrase) is not { Success: true } spaced)
        {
            return new Deadline(LengthOf(phrase, offset, names, hasBegun: true), null, false, false);
        }

        var (length, at, isBeginningWith) = (LengthOf(spaced.Groups[1].Value, offset, names, hasBegun: true), spaced.Groups[3], spaced.Groups[2].Value == "from");
        if (Spaced().IsMatch(at.Value))
        {
            var first = DeadlineOf(at.Value, offset + at.Index, names);
            return new Deadline(length, first.Anchor, first.IsOfEvent, isBeginningWith, first);
        }

        var isOfEvent = at.Value == "event";
        return new Deadline(length, isOfEvent ? null : Anchor.Parse(at.Value, offset + at.Index, names), isOfEvent, isBeginningWith);
    }

    private static WindowPart Part(string text, int offset, ISymbols names)
    {
        switch (text)
        {
            case "school year":
                return new WindowPart(s => WindowPart.To(s, s.File.Time.SchoolYear(s.Date))) { IsOfCalendar = Always };
            case "ever":
                return new WindowPart(s => WindowPart.To(s, new DateSpan(WindowPart.Earliest, s.Until)));
            case "this term":
                return new WindowPart(s => s.File.Time.TermAt(s.Date) is { } term ? WindowPart.To(s, term) : WindowRange.Unknown) { IsOfCalendar = Always };
            case "this half term":
                return new WindowPart(s => s.File.Time.HalfTermAt(s.Date) is { } half ? WindowPart.To(s, half) : WindowRange.Unknown) { IsOfCalendar = Always };
            case "this week":
                return new WindowPart(s => WindowPart.To(s, new DateSpan(SchoolTime.MondayOf(s.Date), SchoolTime.MondayOf(s.Date).PlusDays(6)))) { IsOfCalendar = Always };
            case "cycle":
                return new WindowPart(s => s.Frame is { IsUnknown: true } ? WindowRange.Unknown : s.Frame?.CycleOn(s.Date) is { } cycle ? WindowPart.To(s, cycle) : WindowRange.NoneAs("no cycle has begun"), IsOfPathway: true);
        }

        if (text.StartsWith("watch of ", StringComparison.Ordinal))
        {
            var stage = text["watch of ".Length..];
            return new WindowPart(s => s.Frame is { IsUnknown: true } ? WindowRange.Unknown : s.Frame?.WatchOf(stage, s.Date) is { } watch ? WindowPart.To(s, watch) : WindowRange.NoneAs($"no watch of {stage} is open"), IsOfPathway: true);
        }

        if (text.StartsWith("run ", StringComparison.Ordinal))
        {
            var name = text["run ".Length..];
            var start = Anchor.Parse(name + ".start", offset + 4, names);
            var end = Anchor.Parse(name + ".end", offset + 4, names);
            return new WindowPart(s => Spanning(s, start, end)) { Anchors = [start, end] };
        }

        if (text.StartsWith("last ", StringComparison.Ordinal))
        {
            var rest = text["last ".Length..];
            var possible = rest.EndsWith(" possible sessions", StringComparison.Ordinal);
            var length = LengthOf(possible ? rest.Replace(" possible ", " ", StringComparison.Ordinal) : rest, offset + 5, names, mayBeSessions: true);
            return new WindowPart(s => length(s.Date) is { } n ? WindowPart.Last(s, n, possible) : WindowRange.Unknown) { IsOfCalendar = Always };
        }

        if (text.StartsWith("since ", StringComparison.Ordinal) && text.IndexOf(" else ", StringComparison.Ordinal) is > 0 and var cut)
        {
            var main = Part(text[..cut], offset, names);
            var spare = Part(text[(cut + 6)..], offset + cut + 6, names);
            return new WindowPart(s => main.On(s with { Awaited = null }) is { State: not ValueState.NotApplicable } range ? range : spare.On(s), main.IsOfPathway || spare.IsOfPathway) 
            {
                Anchors = [.. main.Anchors, .. spare.Anchors],
                IsOfCalendar = s => main.On(s).State == ValueState.NotApplicable && spare.IsOfCalendar?.Invoke(s) == true,
            };
        }

        return Anchored(text, offset, names);
    }

    private static WindowPart Anchored(string text, int offset, ISymbols names)
    {
        if (Between().Match(text) is { Success: true } between)
        {
            var from = Anchor.Parse(between.Groups[1].Value, offset + 5, names);
            var to = Anchor.Parse(between.Groups[2].Value, offset + between.Groups[2].Index, names);
            return new WindowPart(s => Spanning(s, from, to)) { Anchors = [from, to], IsOfCalendar = Always };
        }

        if (Spaced().Match(text) is { Success: true } spaced)
        {
            var length = LengthOf(spaced.Groups[1].Value, offset, names);
            var anchor = Anchor.Parse(spaced.Groups[3].Value, offset + spaced.Groups[3].Index, names);
            var isAfter = spaced.Groups[2].Value == "after";
            return new WindowPart(
                s => WithAnchor(s, anchor, x =>
                {
                    var end = length(s.Date) is { } n ? (isAfter ? s.File.Time.After(x, n) : s.File.Time.From(x, n)) : null;
                    return WindowPart.To(s, new DateSpan(isAfter ? x.PlusDays(1) : x, end ?? s.Until));
                })) { Anchors = [anchor] };
        }

        var space = text.IndexOf(' ', StringComparison.Ordinal);
        var word = space < 0 ? text : text[..space];
        if (space < 0 || word is not ("since" or "from" or "before" or "to"))
        {
            throw new PhraseException("bad-window", offset, $"'{text}' is not a window.",
                "Windows are: school year, this term, this half term, this week, ever, last N UNIT, since X, from X, before X, to X, N UNIT after X, N UNIT from X, from DATE to DATE, watch of X, run FACT, cycle.");
        }

        var edge = Anchor.Parse(text[(space + 1)..], offset + space + 1, names);
        return new WindowPart(
            s => WithAnchor(s, edge, x => WindowPart.To(s, word switch
            {
                "since" => new DateSpan(x.PlusDays(1), s.Until),
                "from" => new DateSpan(x, s.Until),
                "before" => new DateSpan(WindowPart.Earliest, x.PlusDays(-1)),
                _ => new DateSpan(WindowPart.Earliest, x),
            }))) { Anchors = [edge] };
    }

    private static bool Always(EvaluationContext scope) => true;

    private static WindowRange Spanning(EvaluationContext scope, Anchor from, Anchor to)
    {
        var (first, last) = (from.On(scope.Past()), to.On(scope.Past()));
        if (first.State == ValueState.NotApplicable || last.State == ValueState.NotApplicable)
        {
            return WindowRange.NoneAs(first.Because ?? last.Because);
        }

        if (first.IsUncertain || last.IsUncertain)
        {
            return WindowRange.Unknown;
        }

        // Of two yearless days the first decides the year; the last is the next such day from there.
        var end = last.Date;
        if (to.IsYearless && end < first.Date)
        {
            end = end.PlusYears(1);
        }

        return WindowPart.To(scope, new DateSpan(first.Date, end));
    }

    private static WindowRange WithAnchor(EvaluationContext scope, Anchor anchor, Func<DateOnly, WindowRange> range)
    {
        var date = anchor.On(scope.Past());
        return date.State switch
        {
            ValueState.Known => range(date.Date),
            ValueState.NotApplicable => WindowRange.NoneAs(date.Because),
            _ => WindowRange.Unknown,
        };
    }

    [GeneratedRegex("^([0-9]{1,4}) ([a-z ]+)$", RegexOptions.None, 1000)]
    private static partial Regex Literal();

    [GeneratedRegex("^from ([0-9-]+) to ([0-9-]+)$", RegexOptions.None, 1000)]
    private static partial Regex Between();

    [GeneratedRegex("^(.+?) (after|from) (.+)$", RegexOptions.None, 1000)]
    private static partial Regex Spaced();
}
