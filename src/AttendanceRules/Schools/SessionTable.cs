using System.Numerics;
using AttendanceRules.Calendar;
using AttendanceRules.Evaluation;
using AttendanceRules.Evaluation.Windows;
using AttendanceRules.Records;

namespace AttendanceRules.Schools;

/// <summary>
/// The rows of an analysis that divides sessions. Sessions are rows of bits: those of a part of a calendar are found once for all pupils,
/// and what a pupil has in it is counted a word at a time.
/// </summary>
internal sealed class SessionTable
{
    // There are three axes of time, and no calendar has more weeks than fit.
    private const int PlaceBits = 20;

    private readonly AnalysisDeclaration analysis;
    private readonly PupilsOnRoll roll;
    private readonly ShareColumn[] shares;
    private readonly bool isByCode;
    private readonly bool isByPupil;
    private readonly string[] ofNoPupil;
    private readonly Axis[] ofTime;
    private readonly SessionCounts[] classes;
    private readonly List<(string[] Keys, Row Row)> rows = [];
    private readonly Dictionary<SchoolTime, List<SessionPart>> parts = [];

    // Sessions of the pupil at hand: those in the window that have a mark, and of them those of one part.
    private ulong[] marked = [];
    private ulong[] some = [];

    public SessionTable(AnalysisDeclaration analysis, PupilsOnRoll roll)
    {
        (this.analysis, this.roll) = (analysis, roll);
        (isByCode, isByPupil) = (analysis.By.Any(b => b.IsOfCodes), analysis.By.Any(b => !b.IsOfSessions));
        ofTime = [.. analysis.By.Where(b => b.IsOfTime).DistinctBy(b => b.Word)];
        ofNoPupil = [.. analysis.By.Select(_ => "")];
        shares = [.. analysis.Columns.OfType<ShareColumn>()];
        classes = new SessionCounts[shares.Length];
    }

    /// <summary>Each row with a session of a pupil.</summary>
    public List<(string[] Keys, Row Row)> Fill()
    {
        for (var i = 0; i < roll.Pupils.Count; i++)
        {
            Add(i, roll.Pupils[i]);
        }

        return rows;
    }

    private void Add(int place, EvaluationContext pupil)
    {
        var own = isByPupil ? PartsOf(pupil) : ofNoPupil;
        var (register, range) = (pupil.File.Register, analysis.In.On(pupil));
        if (range.FromSession >= range.EndSession)
        {
            return;
        }

        var calendar = PartsOf(register.Time);
        register.SetMarked(marked, range.FromSession, range.EndSession);
        for (var i = 0; i < shares.Length; i++)
        {
            classes[i] = register.CountsOf(shares[i].Class);
        }

        var member = (place, register, own, Key: isByPupil ? string.Join('\n', own) : "");
        foreach (var part in calendar)
        {
            if (!isByCode)
            {
                Add(part, "", part.Sessions, member);
                continue;
            }

            Add(part, Axis.Unknown, register.Unclassed, member);
            for (var kind = 0; kind < register.Kinds; kind++)
            {
                Add(part, register.CodeOf(kind), register.SessionsOf(kind), member);
            }
        }
    }

    // The sessions of a part, and where codes divide them, of a code.
    private void Add(SessionPart part, string code, ReadOnlySpan<ulong> of, (int Place, Register Register, string[] Own, string Key) pupil)
    {
        if (of.IsEmpty)
        {
            return;
        }

        var count = 0;
        for (var i = part.FirstWord; i < part.EndWord; i++)
        {
            some[i] = marked[i] & part.Sessions[i] & of[i];
            count += BitOperations.PopCount(some[i]);
        }

        if (count == 0)
        {
            return;
        }

        var row = RowOf(part, code, pupil.Own, pupil.Key);
        if (row.Members.Count == 0 || row.Members[^1] != pupil.Place)
        {
            row.Members.Add(pupil.Place);
        }

        var sessions = some.AsSpan(part.FirstWord..part.EndWord);
        row.Sessions!.Add(count, sessions, part.FirstWord, classes, pupil.Register.Possible.In);
        if (row.Whole != row.Sessions)
        {
            row.Whole!.Add(count, sessions, part.FirstWord, classes, pupil.Register.Possible.In);
        }
    }

    // A method of its own: what a lambda holds is else made for each pupil.
    private string[] PartsOf(EvaluationContext pupil) => [.. analysis.By.Select(b => b.IsOfSessions ? "" : b.PartOf(pupil))];

    private Row RowOf(SessionPart part, string code, string[] own, string key) =>
        part.Rows.TryGetValue((key, code), out var known) ? known : NewRow(part, code, own, key);

    private Row NewRow(SessionPart part, string code, string[] own, string key)
    {
        var tally = new SessionTally(shares);
        var row = new Row(roll) { Sessions = tally, Whole = isByCode ? WholeOf(part, key) : tally };
        rows.Add(([.. analysis.By.Select((b, i) => b.IsOfCodes ? code : b.IsOfSessions ? part.Keys[i] : own[i])], row));
        return part.Rows[(key, code)] = row;
    }

    private SessionTally WholeOf(SessionPart part, string key)
    {
        if (!part.Wholes.TryGetValue(key, out var whole))
        {
            part.Wholes[key] = whole = new SessionTally(shares);
        }

        return whole;
    }

    private List<SessionPart> PartsOf(SchoolTime time)
    {
        var words = SessionBits.WordsOf(time.SessionCount);
        if (marked.Length < words)
        {
            (marked, some) = (new ulong[words], new ulong[words]);
        }

        if (!parts.TryGetValue(time, out var known))
        {
            parts[time] = known = Divide(time, words);
        }

        return known;
    }

    private List<SessionPart> Divide(SchoolTime time, int words)
    {
        var found = new Dictionary<long, SessionPart>();
        for (var session = 0; session < time.SessionCount; session++)
        {
            var key = 0L;
            foreach (var axis in ofTime)
            {
                key = (key << PlaceBits) | (long)axis.PlaceOf(time, session);
            }

            if (!found.TryGetValue(key, out var part))
            {
                found[key] = part = NewPart(time, session, words);
            }

            SessionBits.Set(part.Sessions, session);
            part.EndWord = SessionBits.WordOf(session) + 1;
        }

        return [.. found.Values];
    }

    private SessionPart NewPart(SchoolTime time, int session, int words) =>
        new([.. analysis.By.Select(b => b.IsOfTime ? b.PartOf(time, session) : "")], words) { FirstWord = SessionBits.WordOf(session) };
}
