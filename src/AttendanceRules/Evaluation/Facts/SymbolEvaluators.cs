using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Facts;

namespace AttendanceRules.Evaluation.Facts;

/// <summary>Which evaluator works out which kind of name.</summary>
internal sealed class SymbolEvaluators : ISymbolVisitor<SymbolEvaluator>
{
    public static readonly SymbolEvaluators Instance = new();

    private static readonly BandEvaluator Band = new();
    private static readonly CaseworkEvaluator Casework = new();
    private static readonly CharacteristicEvaluator Characteristic = new();
    private static readonly CompulsoryAgeEvaluator CompulsoryAge = new();
    private static readonly ConditionEvaluator Condition = new();
    private static readonly CountEvaluator Count = new();
    private static readonly DateEvaluator Date = new();
    private static readonly DatedEvaluator Dated = new();
    private static readonly ElapsedEvaluator Elapsed = new();
    private static readonly EpisodeEvaluator Episode = new();
    private static readonly GapEvaluator Gap = new();
    private static readonly NumberEvaluator Number = new();
    private static readonly PatternEvaluator Pattern = new();
    private static readonly PupilCountEvaluator PupilCount = new();
    private static readonly QuestionEvaluator Question = new();
    private static readonly RateEvaluator Rate = new();
    private static readonly RunEvaluator Run = new();
    private static readonly SumEvaluator Sum = new();
    private static readonly ThresholdEvaluator Threshold = new();
    private static readonly YearGroupEvaluator YearGroup = new();
    private static readonly OnRollEvaluator OnRoll = new();
    private static readonly AdmittedDateEvaluator AdmittedDate = new();
    private static readonly LeavingDateEvaluator LeavingDate = new();
    private static readonly BirthDateEvaluator BirthDate = new();
    private static readonly AgeEvaluator Age = new();
    private static readonly ActionOnRecordEvaluator ActionOnRecord = new();

    public SymbolEvaluator Visit(BandFact symbol) => Band;

    public SymbolEvaluator Visit(CaseworkFact symbol) => Casework;

    public SymbolEvaluator Visit(CharacteristicName symbol) => Characteristic;

    public SymbolEvaluator Visit(CompulsoryAge symbol) => CompulsoryAge;

    public SymbolEvaluator Visit(ConditionFact symbol) => Condition;

    public SymbolEvaluator Visit(CountFact symbol) => Count;

    public SymbolEvaluator Visit(DateFact symbol) => Date;

    public SymbolEvaluator Visit(DatedFact symbol) => Dated;

    public SymbolEvaluator Visit(ElapsedFact symbol) => Elapsed;

    public SymbolEvaluator Visit(EpisodeFact symbol) => Episode;

    public SymbolEvaluator Visit(GapFact symbol) => Gap;

    public SymbolEvaluator Visit(NumberFact symbol) => Number;

    public SymbolEvaluator Visit(PatternFact symbol) => Pattern;

    public SymbolEvaluator Visit(PupilCountFact symbol) => PupilCount;

    public SymbolEvaluator Visit(QuestionName symbol) => Question;

    public SymbolEvaluator Visit(RateFact symbol) => Rate;

    public SymbolEvaluator Visit(RunFact symbol) => Run;

    public SymbolEvaluator Visit(SumFact symbol) => Sum;

    public SymbolEvaluator Visit(ThresholdName symbol) => Threshold;

    public SymbolEvaluator Visit(YearGroup symbol) => YearGroup;

    public SymbolEvaluator Visit(OnRoll symbol) => OnRoll;

    public SymbolEvaluator Visit(AdmittedDate symbol) => AdmittedDate;

    public SymbolEvaluator Visit(LeavingDate symbol) => LeavingDate;

    public SymbolEvaluator Visit(BirthDate symbol) => BirthDate;

    public SymbolEvaluator Visit(Age symbol) => Age;

    public SymbolEvaluator Visit(ActionOnRecord symbol) => ActionOnRecord;
}
