using System.CommandLine;
using System.Runtime.InteropServices;
using Analytics.Loader.Loads;
using Analytics.Warehouse.Files;
using Analytics.Warehouse.Publishing;
using Analytics.Warehouse.Reading;
using Spectre.Console;

namespace Analytics.Loader.Cli;

/// <summary><c>load</c>: one load in the foreground.</summary>
static class LoadCommand
{
    public static Command Build(SharedOptions shared)
    {
        var source =
            new Option<string[]>("--source")
            {
                Description = "NAME=FILE of an operational SQLite database; may be given several times.",
                DefaultValueFactory = _ => [],
            };
        var sql = new Option<string?>("--sql")
        {
            Description = "A folder that replaces the embedded SQL; layers absent from it are skipped.",
        };
        var command = new Command("load", "Load the sources once: build aside, check, publish.") { source, sql };
        command.SetAction(parsed =>
            Run(shared.Settings(parsed, parsed.GetValue(source)!, parsed.GetValue(sql)), shared.WantsJson(parsed)));
        return command;
    }

    static int Run(LoaderSettings settings, bool json)
    {
        var doubled = settings.Sources.GroupBy(s => s.Name).FirstOrDefault(g => g.Count() > 1);
        if (doubled is not null)
        {
            Console.Error.WriteLine($"Two sources are called {doubled.Key}: give each a name of its own.");
            return ExitCode.Usage;
        }

        if (settings.Folder.Caution is { } caution) Console.Error.WriteLine(caution);
        using var stop = new CancellationTokenSource();
        using var onTerm = PosixSignalRegistration.Create(PosixSignal.SIGTERM, c =>
        {
            c.Cancel =
            true; stop.Cancel();
        });
        using var onInt = PosixSignalRegistration.Create(PosixSignal.SIGINT, c => { c.Cancel = true; stop.Cancel(); });
        var result = json || Console.IsOutputRedirected
            ? new LoadService(SharedOptions.Time).Run(settings.Request(), stop.Token)
            : WithProgress(settings, stop.Token);
        if (!json)
        {
            Print(result);
        }
        else
        {
            Output.Json(Answer(result));
            if (result.Error is { } error) Console.Error.WriteLine(error);
        }

        return CodeOf(result);
    }

    static LoadResult WithProgress(LoaderSettings settings, CancellationToken stop)
    {
        LoadResult? result = null;
        AnsiConsole.Progress()
            .Columns(new SpinnerColumn(), new TaskDescriptionColumn { Alignment = Justify.Left },
            new ProgressBarColumn(), new ElapsedTimeColumn()).Start(context =>
        {
            var task = context.AddTask("load", maxValue: Pipeline.Steps.Count);
            var progress = new SynchronousProgress(p =>
            {
                task.Value = p.Position;
                task.Description =
                    Markup.Escape(p.Rows > 0 ? $"{p.Step} {p.Detail} {p.Rows:N0}" : $"{p.Step} {p.Detail}".TrimEnd());
            });
            result = new LoadService(SharedOptions.Time).Run(settings.Request(progress), stop);
            task.Value = task.MaxValue;
        });
        return result!;
    }

    /// <summary>The documented JSON object.</summary>
    public static object Answer(LoadResult result) => new
    {
        result.Outcome,
        result.Load,
        result.Summary.Read,
        result.Summary.Loaded,
        result.Summary.Refused,
        result.Summary.New,
        result.Summary.Changed,
        result.Summary.Gone,
        result.Summary.Returned,
        result.Summary.Stale,
        result.Summary.Checks,
        result.Summary.Sources,
        result.Summary.Tables,
        result.Summary.Steps,
        result.Summary.ReportedTo,
        result.Summary.Seconds,
        result.Error,
    };

    static int CodeOf(LoadResult result) => result.Outcome switch
    {
        LoadOutcome.Published => ExitCode.Done,
        LoadOutcome.Unchanged => ExitCode.NothingNew,
        LoadOutcome.Held => ExitCode.Held,
        _ => result.IsTransient ? ExitCode.Transient : ExitCode.Terminal,
    };

    static void Print(LoadResult result)
    {
        var s = result.Summary;
        foreach (var failed in s.Sources.Where(x => x.Error is not null))
            Console.Error.WriteLine($"Source {failed.Name}: {failed.Error}");
        switch (result.Outcome)
        {
            case LoadOutcome.Published:
                Console.WriteLine(
                    $"Published load {result.Load}: read {s.Read:N0}, loaded {s.Loaded:N0}, refused {s.Refused:N0}; "
                        + $"new {s.New:N0}, changed {s.Changed:N0}, gone {s.Gone:N0}; {s.Seconds:N1} s.");
                break;
            case LoadOutcome.Unchanged:
                Console.WriteLine($"Nothing new in the sources (look {result.Load}): nothing was published.");
                break;
            case LoadOutcome.Held when result.IsStillHeld:
                Console.Error.WriteLine(
                    $"Nothing new in the sources since load {result.Load}, which is held. Look at it with: show "
                        + $"{result.Load}; publish it all the same with: release {result.Load} --reason TEXT.");
                break;
            case LoadOutcome.Held:
                Console.Error.WriteLine(
                    $"Load {result.Load} is held: readers keep the last one. Look at it with: show {result.Load}; "
                        + $"publish it all the same with: release {result.Load} --reason TEXT.");
                break;
            default:
                Console.Error.WriteLine(result.Error);
                break;
        }

        foreach (var found in s.Sources.Where(x => x.NewColumns.Count > 0))
        {
            Console.WriteLine($"Source {found.Name} has new columns, which no extract takes: "
                + $"{string.Join(", ", found.NewColumns)}.");
        }

        foreach (var check in s.Checks.Where(c => c.Offenders > 0))
            Console.Error.WriteLine($"  {check.Severity}: {check.Name}, {check.Offenders:N0} rows");
    }

    sealed class SynchronousProgress(Action<LoadProgress> act) : IProgress<LoadProgress>
    {
        public void Report(LoadProgress value) => act(value);
    }
}
