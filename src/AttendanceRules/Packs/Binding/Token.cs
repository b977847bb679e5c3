using AttendanceRules.Problems;

namespace AttendanceRules.Packs.Binding;

/// <summary>One word, number, text or sign of a phrase, with its offset.</summary>
internal sealed record Token(char Kind, string Text, int Offset)
{
    public const char Word = 'w';
    public const char Number = 'n';
    public const char Quoted = 'q';
    public const char Sign = 's';
    public const char End = 'e';

    public bool Is(string text) => Kind is Word or Sign && string.Equals(Text, text, StringComparison.Ordinal);

    /// <summary>Cuts a condition into tokens.</summary>
    public static List<Token> Cut(string phrase)
    {
        if (phrase.Length > Limits.PhraseLength)
        {
            throw PhraseException.TooLong(phrase);
        }

        var tokens = new List<Token>();
        for (var i = 0; i < phrase.Length;)
        {
            var c = phrase[i];
            if (char.IsWhiteSpace(c))
            {
                i++;
                continue;
            }

            var start = i;
            if (char.IsAsciiLetter(c))
            {
                var subject = PackPrefix.OfSubject(phrase.AsSpan(i));
                i += PackPrefix.OfPack(phrase.AsSpan(i + subject)) is > 0 and var pack ? subject + pack : 0;
                while (i < phrase.Length && (char.IsAsciiLetterOrDigit(phrase[i])
                    || (phrase[i] is '.' or '_' && i + 1 < phrase.Length && char.IsAsciiLetterOrDigit(phrase[i + 1]))))
                {
                    i++;
                }

                tokens.Add(new Token(Word, phrase[start..i], start));
            }
            else if (char.IsAsciiDigit(c))
            {
                while (i < phrase.Length && (char.IsAsciiDigit(phrase[i]) || phrase[i] == '.'))
                {
                    i++;
                }

                tokens.Add(new Token(Number, phrase[start..i], start));
            }
            else if (c == '\'')
            {
                var end = phrase.IndexOf('\'', i + 1);
                if (end < 0)
                {
                    throw new PhraseException("condition-syntax", i, "The text that begins with ' here has no closing '.",
                        "Close it with another '.");
                }

                tokens.Add(new Token(Quoted, phrase[(i + 1)..end], start));
                i = end + 1;
            }
            else
            {
                var two = i + 1 < phrase.Length ? phrase.Substring(i, 2) : "";
                var sign = two is "==" or "!=" or "<=" or ">=" ? two : c.ToString();
                if (sign.Length == 1 && !"<>()+-*,".Contains(c, StringComparison.Ordinal))
                {
                    throw new PhraseException("condition-syntax", i, $"'{c}' has no meaning in a condition.",
                        c switch { '=' => "Write == to compare.", '&' => "Write 'and'.", '|' => "Write 'or'.", '!' => "Write 'not'.",
                            '"' => "Write texts in single quotes.", '/' => "Division is not possible. Use a rate.", _ => null });
                }

                tokens.Add(new Token(Sign, sign, start));
                i += sign.Length;
            }
        }

        tokens.Add(new Token(End, "", phrase.Length));
        return tokens;
    }
}
