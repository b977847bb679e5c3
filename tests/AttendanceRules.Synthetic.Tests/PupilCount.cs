namespace AttendanceRules.Synthetic.Tests;

/// <summary>What a pupil's strings of marks come to, read here and not by the library.</summary>
internal sealed class PupilCount
{
    private const string AbsenceLetters = "CEGIJMNORSTU";

    // Texts that are there already, so that counting a cohort makes no new ones.
    private static readonly HashSet<string> Codes =
        new("/ \\ # L B K P V W C C1 C2 E G I J1 M N O R S T U".Split(' '), StringComparer.Ordinal);

    /// <param name="pupil">The pupil.</param>
    /// <param name="add">Gets each mark with its date and the half of the day, 0 or 1.</param>
    public PupilCount(CohortPupil pupil, Action<DateOnly, int, string>? add = null)
    {
        Pupil = pupil;
        foreach (var part in pupil.Register)
        {
            var place = 0;
            for (var i = 0; i < part.Marks.Length; place++)
            {
                var length = i + 1 < part.Marks.Length && char.IsAsciiDigit(part.Marks[i + 1]) ? 2 : 1;
                var code = Code(part.Marks.AsSpan(i, length));
                i += length;
                if (code != "#")
                {
                    Sessions++;
                    Missed += IsAbsence(code) ? 1 : 0;
                    add?.Invoke(part.From.AddDays(place / 2), place % 2, code);
                }
            }

            Assert.Equal(0, place % 2);
        }
    }

    public CohortPupil Pupil { get; }

    public int Sessions { get; private set; }

    public int Missed { get; private set; }

    // 10 per cent or more, and 50 per cent or more, of the pupil's own possible sessions.
    public bool IsPersistent => Missed * 10 >= Sessions;

    public bool IsSevere => Missed * 2 >= Sessions;

    public static bool IsAbsence(string code) => AbsenceLetters.Contains(code[0], StringComparison.Ordinal);

    public string Of(string characteristic) => Pupil.Characteristics.GetValueOrDefault(characteristic, "");

    private static string Code(ReadOnlySpan<char> text) => Codes.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text, out var code)
        ? code : text.ToString();
}
