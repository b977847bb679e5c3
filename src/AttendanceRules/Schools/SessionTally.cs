using System.Numerics;
using AttendanceRules.Evaluation.Facts;
using AttendanceRules.Records;

namespace AttendanceRules.Schools;

/// <summary>Sessions of many pupils, summed up for the columns of an analysis.</summary>
/// <param name="columns">The columns that show a share.</param>
internal sealed class SessionTally(ShareColumn[] columns)
{
    private readonly SessionShare[] shares = new SessionShare[columns.Length];

    /// <summary>How many sessions there are.</summary>
    public long Count { get; private set; }

    /// <summary>The sum for a column.</summary>
    public SessionShare Of(ShareColumn column)
    {
        for (var i = 0; i < shares.Length; i++)
        {
            if (ReferenceEquals(columns[i], column))
            {
                return shares[i];
            }
        }

        throw new ArgumentException("The column is of another analysis.", nameof(column));
    }

    /// <summary>Adds sessions of a pupil.</summary>
    /// <param name="count">How many they are.</param>
    /// <param name="sessions">The sessions, as bits.</param>
    /// <param name="firstWord">The number of the word with which they begin.</param>
    /// <param name="classes">Of each column the sessions of its class.</param>
    /// <param name="possible">The possible sessions.</param>
    public void Add(int count, ReadOnlySpan<ulong> sessions, int firstWord, SessionCounts[] classes, SessionBits possible)
    {
        Count += count;
        for (var i = 0; i < shares.Length; i++)
        {
            shares[i] += new SessionShare(Common(sessions, classes[i].In.Words[firstWord..]),
                Common(sessions, classes[i].MayBeIn.Words[firstWord..]), Common(sessions, possible.Words[firstWord..]));
        }
    }

    private static int Common(ReadOnlySpan<ulong> sessions, ReadOnlySpan<ulong> words)
    {
        var count = 0;
        for (var i = 0; i < sessions.Length; i++)
        {
            count += BitOperations.PopCount(sessions[i] & words[i]);
        }

        return count;
    }
}
