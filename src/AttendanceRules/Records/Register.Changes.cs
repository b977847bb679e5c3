namespace AttendanceRules.Records;

/// <content>The register after one more mark.</content>
internal sealed partial class Register
{
    // The same register with other rows of the same kinds, or of one more.
    internal Register(Register before, MarkKind[] kinds, ulong[] rows, int?[]? late)
    {
        (Time, sessions, length, none) = (before.Time, before.sessions, before.length, before.none);
        (this.kinds, kindCount, this.rows, ofTable) = (kinds, kinds.Length, rows, before.ofTable);
        Take(null, late, before.subjects, before.outside);
        Possible = before.Possible;
    }

    /// <summary>What the last mark made of its session; null: the register was laid out anew.</summary>
    public MarkChange? Change { get; private set; }

    /// <summary>
    /// The register with one more mark, the last of the pupil's, where it does no more than say what a session is; null: it has to be laid
    /// out anew.
    /// </summary>
    public Register? With(PupilRecord pupil, ICodeTable table, DateOnly? knownOn) => isUsedAgain || unclassed is not null
        || subjects is not null ? null : MarkedRegister.Of(this, kinds.AsSpan(0, kindCount), rows, minutesLate, pupil, table, knownOn);

    /// <summary>Takes what was counted before by filters to which a session is the same as before.</summary>
    /// <param name="before">The register before.</param>
    /// <param name="table">The codes.</param>
    /// <param name="was">What the session was; null: it had no mark.</param>
    /// <param name="now">What it is; null: it has none.</param>
    internal void TakeCounts(Register before, ICodeTable table, MarkKind? was, MarkKind? now)
    {
        Change = new MarkChange(was, now);
        var (count, known) = (before.planeCount, before.planes);
        var own = new (SessionFilter, SessionCounts)[Math.Max(Room, count)];
        for (var i = 0; i < count; i++)
        {
            var filter = known[i].Filter;
            if (!filter.IsBySession && Matches(filter, was) == Matches(filter, now))
            {
                own[planeCount++] = known[i];
            }
        }

        planes = own;
        Possible = CountsOf(table.PossibleFilter);
    }

    private static bool Matches(SessionFilter filter, MarkKind? kind) =>
        kind is { } own && filter.Matches(own.Code, own.Classes, null);
}
