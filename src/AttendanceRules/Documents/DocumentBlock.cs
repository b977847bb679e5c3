namespace AttendanceRules.Documents;

/// <summary>A piece of a document.</summary>
internal abstract record DocumentBlock
{
    /// <param name="Level">2 for a part, 3 for a section.</param>
    /// <param name="Text">The heading.</param>
    internal sealed record Heading(int Level, string Text) : DocumentBlock;

    internal sealed record Paragraph(string Text) : DocumentBlock;

    internal sealed record Bullets(IReadOnlyList<string> Items) : DocumentBlock;

    internal sealed record Table(IReadOnlyList<string> Header, IReadOnlyList<IReadOnlyList<string>> Rows) : DocumentBlock;

    internal sealed record Duty(DutyText Text) : DocumentBlock;

    /// <summary>The matrix: of each group the rules in the cell of each stakeholder.</summary>
    internal sealed record Matrix(IReadOnlyList<string> Stakeholders,
        IReadOnlyList<(string Group, IReadOnlyList<IReadOnlyList<DutyText>> Cells)> Rows) : DocumentBlock;

    /// <summary>A pathway drawn.</summary>
    internal sealed record Drawing(string Title, IReadOnlyList<DrawnStage> Stages) : DocumentBlock;
}
