namespace AttendanceRules.Records;

/// <summary>A person's dated answer to a question of the packs.</summary>
/// <param name="Question">Name of the question.</param>
/// <param name="Value"><c>yes</c>, <c>no</c>, a number, a date, a text, or <c>unknown</c> to take an earlier answer back.</param>
/// <param name="Date">The day it was given; null: it holds from the start of the records.</param>
/// <param name="Parent">The parent it is about; null: all parents.</param>
/// <param name="Known">The day on which it became known; null means <paramref name="Date"/>.</param>
public sealed record Answer(string Question, string Value, DateOnly? Date = null, string? Parent = null, DateOnly? Known = null)
{
    private string question = Question;
    private string value = Value;
    private DateOnly? date = Date;
    private string? parent = Parent;
    private DateOnly? known = Known;

    /// <summary>Name of the question.</summary>
    public string Question { get => question; init => question = value; }

    /// <summary><c>yes</c>, <c>no</c>, a number, a date, a text, or <c>unknown</c> to take an earlier answer back.</summary>
    public string Value { get => value; init => this.value = value; }

    /// <summary>The day it was given; null: it holds from the start of the records.</summary>
    public DateOnly? Date { get => date; init => date = value; }

    /// <summary>The parent it is about; null: all parents.</summary>
    public string? Parent { get => parent; init => parent = value; }

    /// <summary>The day on which it became known; null means <see cref="Date"/>.</summary>
    public DateOnly? Known { get => known; init => known = value; }

    /// <summary>Takes another answer in place of this one, which nobody else has.</summary>
    internal void Take(string ofQuestion, string given, DateOnly? on, string? about, DateOnly? knownFrom) =>
        (question, value, date, parent, known) = (ofQuestion, given, on, about, knownFrom);
}
