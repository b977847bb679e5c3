using System.CommandLine;
using System.Globalization;
using AttendanceRules.RegisterFiles;
using AttendanceRules.Synthetic;

namespace AttendanceRules.Cli;

/// <summary><c>generate --pupils N</c>: a cohort that is made up, as school folders or as one stream.</summary>
internal static class GenerateCommand
{
    public static Command Create()
    {
        var pupils = new Option<long>("--pupils") { Description = "How many pupils.", Required = true };
        var seed = new Option<ulong>("--seed")
        {
            Description = "The same seed gives the same cohort, to the byte; default: 1.", DefaultValueFactory = _ => 1,
        };
        var folder = new Option<string>("--out")
        {
            Description = "Write a school folder for each school into this folder, which is empty or not there yet; or one register file "
                + $"where it ends in {RegisterFile.Extension}; default: standard output, a school a line in the one-file form of JSON.",
        };
        var until = new Option<string>("--until") { Description = "The last day with marks, as 2026-07-20; default: as the model says." };
        var model = new Option<string>("--model")
        {
            Description = $"What the cohort is drawn from: {string.Join(", ", CohortModel.ShippedIds)}, or a file in the same form.",
        };
        var threads = new Option<int>("--threads") { Description = "How many threads work; default: one a processor." };
        var command = new Command("generate",
            "A cohort of pupils who are made up, calibrated to published figures: registers, casework, answers.")
        {
            pupils, seed, folder, until, model, threads,
        };
        command.SetAction(result => Run.Guarded(() =>
        {
            var workers = Workers(result.GetValue(threads), result.GetValue(folder));
            var cohort = Cohort.Create(Model(result.GetValue(model)), new CohortOptions
            {
                Pupils = result.GetValue(pupils), Seed = result.GetValue(seed), Until = Dates.Read(result.GetValue(until), "--until"),
            });
            Progress.OfPupils(cohort.Options.Pupils, progress => Write(cohort, result.GetValue(folder), workers, progress));
            if (result.GetValue(folder) is { } written)
            {
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{cohort.Options.Pupils} pupils in {cohort.SchoolCount} "
                    + $"school(s) in {written}. They are made up. {cohort.Model.Licence}"));
            }

            return ExitCode.Success;
        }));
        return command;
    }

    private static int Workers(int threads, string? folder) => threads < 0 ? throw new UsageException("--threads is at least 1.")
        : threads == 0 ? Environment.ProcessorCount
        : folder is null || RegisterFileOutput.Is(folder) ? threads
        : throw new UsageException("--threads is for standard output and register files: folders are written by all processors.");

    private static void Write(Cohort cohort, string? folder, int threads, IProgress<long>? progress)
    {
        if (folder is null)
        {
            using var output = new BufferedStream(StandardStreams.OpenOutput());
            Undivided.Do(token => CohortStream.Write(cohort, output, threads, progress, token));
            return;
        }

        if (RegisterFileOutput.Is(folder))
        {
            CohortRegisterFile.Write(cohort, folder, threads, progress);
            return;
        }

        Undivided.Do(token => CohortFolder.Write(cohort, folder, progress, token));
    }

    private static CohortModel Model(string? model)
    {
        if (model is null || CohortModel.ShippedIds.Contains(model, StringComparer.Ordinal))
        {
            return CohortModel.Shipped(model);
        }

        if (!File.Exists(model))
        {
            throw new UsageException($"Unknown model '{model}'. Shipped are: {string.Join(", ", CohortModel.ShippedIds)}; or name a file.");
        }

        using var stream = File.OpenRead(model);
        return CohortModel.Read(stream, Path.GetFileName(model));
    }
}
