using System.Globalization;
using AttendanceRules.Calendar;
using AttendanceRules.Model.Windows;
using AttendanceRules.Problems;

namespace AttendanceRules.Packs.Binding;

/// <summary>Reads the small grammar of windows, lengths and anchors.</summary>
internal static class WindowParser
{
    private const string FromWord = "from ";
    private const string ToWord = " to ";

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
    /// <param name="offset">Where it is in the whole phrase.</param>
    /// <param name="names">What a phrase may name.</param>
    /// <param name="mayBeSessions">True where sessions can be counted back; they cannot be waited for.</param>
    /// <param name="hasBegun">True for a wait, a watch or a deadline, which begins on the day asked.</param>
    public static DatedLength LengthOf(string phrase, int offset, ISymbols names, bool mayBeSessions = false, bool hasBegun = false)
    {
        PhraseException Sessions() => new("no-length", offset, $"'{phrase}' cannot be a wait, because it counts sessions.",
            "Write school days. Sessions can only be used in 'last N sessions'.");
        if (Literal(phrase) is var (count, word))
        {
            if (word is "day" or "days" or "week" or "weeks")
            {
                throw new PhraseException("bare-days", offset, $"'{phrase}' does not say which {word}.",
                    "Say school days, calendar days, working days or school weeks.");
            }

            return UnitWords.TryParse(word, out var unit) && UnitWords.IsTime(unit)
                ? unit == Unit.Sessions && !mayBeSessions ? throw Sessions()
                    : new Length(count, unit).IsTooLong
                        ? throw new PhraseException("length-too-long", offset, $"'{phrase}' are more than a hundred years.", mayBeSessions
                        ? "Write a shorter length, or 'ever' for everything on record." : "Write a shorter length.")
                    : new DatedLength(new Length(count, unit))
                : throw new PhraseException("unknown-unit", offset, $"'{word}' is not a unit of time.",
                    Nearest.Suggest(word, UnitWords.All));
        }

        if (!mayBeSessions && names.Find(phrase) is { Unit: Unit.Sessions })
        {
            throw Sessions();
        }

        return names.LengthOf(phrase, hasBegun)
            ?? throw new PhraseException("unknown-length", offset,
                $"'{phrase}' is neither a length nor a threshold that is one.") { FindSuggestion = () =>
                Nearest.Suggest(phrase, names.Known) };
    }

    /// <summary>
    /// A length, a length after or from an anchor or another such deadline, or the day of an anchor; <c>event</c> is the rule's own event.
    /// </summary>
    public static Deadline DeadlineOf(string phrase, ISymbols names) => DeadlineOf(phrase, 0, names);

    private static Deadline DeadlineOf(string phrase, int offset, ISymbols names)
    {
        if (SpacedPhrase.Of(phrase) is not { } spaced)
        {
            if (names.LengthOf(phrase, hasBegun: true) is null && AnchorParser.IsDay(phrase, names))
            {
                var none = new DatedLength(new Length(0, Unit.CalendarDays));
                return new Deadline(none, AnchorParser.Parse(phrase, offset, names), false, false) { IsDay = true };
            }

            return new Deadline(LengthOf(phrase, offset, names, hasBegun: true), null, false, false);
        }

        var length = LengthOf(spaced.Length, offset, names, hasBegun: true);
        var at = offset + spaced.Offset;
        if (SpacedPhrase.Of(spaced.Rest) is not null)
        {
            var first = DeadlineOf(spaced.Rest, at, names);
            return new Deadline(length, first.Anchor, first.IsOfEvent, spaced.IsFrom, first);
        }

        var isOfEvent = spaced.Rest == "event";
        return new Deadline(length, isOfEvent ? null : AnchorParser.Parse(spaced.Rest, at, names), isOfEvent, spaced.IsFrom);
    }

    private static WindowPart Part(string text, int offset, ISymbols names)
    {
        switch (text)
        {
            case "school year":
                return new SchoolYearWindow(text);
            case "last school year":
                return new LastSchoolYearWindow(text);
            case "ever":
                return new EverWindow(text);
            case "this term":
                return new TermWindow(text);
            case "last term":
                return new TermWindow(text, IsLast: true);
            case "this half term":
                return new HalfTermWindow(text);
            case "last half term":
                return new HalfTermWindow(text, IsLast: true);
            case "this month":
                return new MonthWindow(text);
            case "this quarter":
                return new QuarterWindow(text);
            case "this week":
                return new WeekWindow(text);
            case "cycle":
                return new CycleWindow(text);
        }

        if (text.StartsWith("watch of ", StringComparison.Ordinal))
        {
            return new WatchWindow(text, text["watch of ".Length..]);
        }

        if (text.StartsWith("period ", StringComparison.Ordinal))
        {
            var name = text["period ".Length..];
            return names.Periods.Ask(name) ? new PeriodWindow(text, name)
                : throw new PhraseException("unknown-period", offset + 7, $"No calendar of the packs has a period '{name}'.")
                {
                    FindSuggestion = () => Nearest.Suggest(name, names.Periods.Known)
                        ?? $"Name it in a calendar: \"periods\": [ {{ \"name\": \"{name}\", \"from\": …, \"to\": … }} ].",
                };
        }

        if (text.StartsWith("run ", StringComparison.Ordinal))
        {
            var name = text["run ".Length..];
            return new RunWindow(text, AnchorParser.Parse(name + ".start", offset + 4, names), AnchorParser.Parse(name + ".end", offset
                + 4, names));
        }

        if (text.StartsWith("last ", StringComparison.Ordinal))
        {
            var rest = text["last ".Length..];
            var isOfPossible = rest.EndsWith(" possible sessions", StringComparison.Ordinal);
            var length = isOfPossible ? rest.Replace(" possible ", " ", StringComparison.Ordinal) : rest;
            return new LastWindow(text, LengthOf(length, offset + 5, names, mayBeSessions: true), isOfPossible);
        }

        if (text.StartsWith("since ", StringComparison.Ordinal) && text.IndexOf(" else ", StringComparison.Ordinal) is > 0 and var cut)
        {
            return new ElseWindow(text, Part(text[..cut], offset, names), Part(text[(cut + 6)..], offset + cut + 6, names));
        }

        return Anchored(text, offset, names);
    }

    private static WindowPart Anchored(string text, int offset, ISymbols names)
    {
        if (Between(text) is var (first, last))
        {
            return new BetweenWindow(
                text,
                AnchorParser.Parse(first, offset + FromWord.Length, names),
                AnchorParser.Parse(last, offset + FromWord.Length + first.Length + ToWord.Length, names));
        }

        if (SpacedPhrase.Of(text) is { } spaced)
        {
            return new LengthWindow(
                text,
                LengthOf(spaced.Length, offset, names),
                AnchorParser.Parse(spaced.Rest, offset + spaced.Offset, names),
                !spaced.IsFrom);
        }

        var space = text.IndexOf(' ', StringComparison.Ordinal);
        var word = space < 0 ? text : text[..space];
        if (space < 0 || word is not ("since" or "from" or "before" or "to"))
        {
            throw new PhraseException("bad-window", offset, $"'{text}' is not a window.",
                "Windows are: school year, last school year, this term, last term, this half term, last half term, this quarter, "
                    + "this month, this week, period NAME, ever, last N UNIT, since X, from X, before X, to X, N UNIT after X, "
                + "N UNIT from X, from DATE to DATE, watch of X, run FACT, cycle.");
        }

        var anchor = AnchorParser.Parse(text[(space + 1)..], offset + space + 1, names);
        return word switch
        {
            "since" => new SinceWindow(text, anchor),
            "from" => new FromWindow(text, anchor),
            "before" => new BeforeWindow(text, anchor),
            _ => new ToWindow(text, anchor),
        };
    }

    // A number of one to four digits, a space and words of small letters.
    private static (int Count, string Word)? Literal(string phrase)
    {
        var text = SpacedPhrase.OneLine(phrase);
        var digits = 0;
        while (digits < text.Length && char.IsAsciiDigit(text[digits]))
        {
            digits++;
        }

        if (digits is < 1 or > 4 || digits + 1 >= text.Length || text[digits] != ' ')
        {
            return null;
        }

        foreach (var sign in text[(digits + 1)..])
        {
            if (!char.IsAsciiLetterLower(sign) && sign != ' ')
            {
                return null;
            }
        }

        return (int.Parse(text[..digits], NumberStyles.None, CultureInfo.InvariantCulture), text[(digits + 1)..].ToString());
    }

    // From one date to another, each of digits and hyphens.
    private static (string First, string Last)? Between(string text)
    {
        var line = SpacedPhrase.OneLine(text);
        var cut = line.IndexOf(ToWord, StringComparison.Ordinal);
        return line.StartsWith(FromWord, StringComparison.Ordinal) && cut > FromWord.Length && IsDate(line[FromWord.Length..cut])
            && IsDate(line[(cut + ToWord.Length)..])
            ? (line[FromWord.Length..cut].ToString(), line[(cut + ToWord.Length)..].ToString()) : null;
    }

    private static bool IsDate(ReadOnlySpan<char> text)
    {
        foreach (var sign in text)
        {
            if (!char.IsAsciiDigit(sign) && sign != '-')
            {
                return false;
            }
        }

        return text.Length > 0;
    }
}
