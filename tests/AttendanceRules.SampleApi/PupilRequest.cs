using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using AttendanceRules.Calendar;
using AttendanceRules.Problems;
using AttendanceRules.Records;

namespace AttendanceRules.SampleApi;

/// <summary>What is known about a pupil, and for which day advice is wanted.</summary>
public sealed record PupilRequest
{
    /// <summary>The pupil's id, never a name.</summary>
    public required string Pupil { get; init; }

    /// <summary>The day.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Use only what was known on this day; null: everything.</summary>
    public DateOnly? KnownOn { get; init; }

    /// <summary>The school's calendar, as in a calendar file.</summary>
    public required JsonElement Calendar { get; init; }

    /// <summary>The register.</summary>
    public required IReadOnlyList<Mark> Marks { get; init; }

    /// <summary>What was done. Empty: nothing. Left out: not known.</summary>
    public IReadOnlyList<CaseworkRow>? Casework { get; init; }

    /// <summary>Answers to the questions of the packs.</summary>
    public IReadOnlyList<Answer> Answers { get; init; } = [];

    /// <summary>The parents; empty: not known.</summary>
    public IReadOnlyList<Parent> Parents { get; init; } = [];

    /// <summary>Characteristics that were written down.</summary>
    public IReadOnlyList<Characteristic> Characteristics { get; init; } = [];

    /// <summary>Characteristics that the sender keeps: where nothing is written, they do not hold. Others are unknown.</summary>
    public IReadOnlyList<string> Supplied { get; init; } = [];

    /// <summary>Date of birth; null: not known.</summary>
    public DateOnly? Born { get; init; }

    /// <summary>Year group on the day; null: not known.</summary>
    public int? YearGroup { get; init; }

    /// <summary>Makes records of it, or says what is wrong with the calendar.</summary>
    /// <exception cref="ArgumentException">The records contradict themselves.</exception>
    public bool TryRead([NotNullWhen(true)] out PupilRecord? pupil, out IReadOnlyList<Problem> problems)
    {
        pupil = SchoolCalendar.TryParse(Calendar.GetRawText(), "calendar", out var calendar, out problems) ? Read(calendar) : null;
        return pupil is not null;
    }

    private PupilRecord Read(SchoolCalendar calendar)
    {
        var builder = PupilRecord.Build(Pupil, calendar).Supplied(Supplied);
        _ = Born is { } born ? builder.Born(born) : builder;
        _ = YearGroup is { } year ? builder.InYear(year, AsOf) : builder;
        foreach (var mark in Marks)
        {
            builder.Mark(mark);
        }

        foreach (var row in Casework ?? [])
        {
            builder.Did(row);
        }

        foreach (var answer in Answers)
        {
            builder.Answered(answer);
        }

        foreach (var parent in Parents)
        {
            builder.Parent(parent);
        }

        foreach (var characteristic in Characteristics)
        {
            builder.Has(characteristic);
        }

        return (Casework is null ? builder.WithoutCasework() : builder).Create();
    }
}
