namespace AttendanceRules.Catalogues;

/// <summary>One stage of a pathway, as the pack writes it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="After">What it follows: stages, or actions of other pathways; empty for a start.</param>
/// <param name="When">Its condition; empty for none.</param>
/// <param name="Wait">What it waits; empty for nothing.</param>
/// <param name="Actions">What it calls for; of several ways, all.</param>
/// <param name="Watch">The watch it opens: how long, and what counts as improved; empty for none.</param>
/// <param name="Closes">True: improved ends the round.</param>
/// <param name="Sources">Its sources.</param>
public sealed record StageView(string Id, IReadOnlyList<string> After, string When, string Wait, IReadOnlyList<string> Actions, string Watch, bool Closes, IReadOnlyList<string> Sources);
