using System.CommandLine;
using System.Text.Json;
using Analytics.Warehouse.Files;
using Analytics.Warehouse.Publishing;
using Analytics.Warehouse.Reading;

namespace Analytics.Loader.Cli;

/// <summary>
/// <c>status</c>, <c>loads</c> and <c>show</c>: the state of the warehouse, read from the journal and the manifests
/// only.
/// </summary>
static class StatusCommands
{
    public static Command Status(SharedOptions shared)
    {
        var command = new Command("status", "What readers get now, and how the last attempt ended.");
        command.SetAction(parsed =>
        {
            var view = WarehouseView.Read(shared.Settings(parsed).Folder, SharedOptions.Time);
            if (shared.WantsJson(parsed))
            {
                Output.Json(new
                {
                    view.Current, view.Last, view.IsLoading, kept = view.Kept, view.Sources,
                    lastVerified = view.LastVerified is { } v ? new { v.Load, v.VerifiedAt, v.Verification }
                    : null, view.JournalFaults, view.Denied, view.Folder
                });
            }
            else
            {
                Print(view);
            }

            return ExitCode.Done;
        });
        return command;
    }

    public static Command Loads(SharedOptions shared)
    {
        var command = new Command("loads", "Every attempt, the newest first.");
        command.SetAction(parsed =>
        {
            var view = WarehouseView.Read(shared.Settings(parsed).Folder, SharedOptions.Time);
            if (shared.WantsJson(parsed))
            {
                Output.Json(new { view.Current, loads = view.Records, view.JournalFaults });
            }
            else
            {
                Print(view.JournalFaults, () =>
                Output.Table(
                ["#load", "outcome", "started", "reported to", "#read", "#refused", "#new", "#changed", "#gone", "error"], view.Records.Reverse().Select(Row)));
            }

            return ExitCode.Done;
        });
        return command;
    }

    public static Command Show(SharedOptions shared)
    {
        var load = new Argument<int>("load") { Description = "Number of the load." };
        var command = new Command("show", "One load: its steps, tables and checks.") { load };
        command.SetAction(parsed =>
        {
            var number = parsed.GetValue(load);
            var record =
                WarehouseView.Read(shared.Settings(parsed).Folder, SharedOptions.Time).Records.FirstOrDefault(r =>
                r.Load == number)
                ?? throw new TerminalException($"There is no load {number}: list them with: loads.");
            if (shared.WantsJson(parsed)) Output.Json(record);
            else Print(record);
            return ExitCode.Done;
        });
        return command;
    }

    static void Print(IReadOnlyList<JournalFault> faults, Action first)
    {
        first();
        foreach (var fault in faults) Console.WriteLine(fault.Sentence);
    }

    static void Print(WarehouseView view) => Print(view.JournalFaults, () => PrintState(view));

    static void PrintState(WarehouseView view)
    {
        if (view.Denied is { } closed)
        {
            Console.WriteLine(
                $"The pointer names load {closed}, whose files may not be read by this account: what follows is what "
                    + "this account gets.");
        }

        if (view.Current is { } current)
        {
            Console.WriteLine(
                $"Readers get load "
                    + $"{current}{(view.Records.FirstOrDefault(r => r.Load == current)?.Summary?.ReportedTo is { } to ? $", figures to {to:yyyy-MM-dd}" : "")}.");
        }
        else
        {
            Console.WriteLine("Nothing is published yet.");
        }

        if (view.IsLoading) Console.WriteLine("A load is running.");
        foreach (var source in view.Sources.Where(s => s.Error is not null))
            Console.WriteLine($"Source {source.Name} shows its rows of load {source.RowsOfLoad}: {source.Error}");
        if (view.LastVerified is { } verified)
        {
            Console.WriteLine(
                $"Last verified: load {verified.Load}, {verified.VerifiedAt:yyyy-MM-dd HH:mm}, "
                    + $"{(verified.Verification!.IsWhole ? "whole" : verified.Verification.Fault is null && verified.Verification.Sources.All(s => s.Fault is null) ? "whole, with a journal that is not" : "NOT as published")}.");
        }

        if (view.Last is { } last)
        {
            Console.WriteLine(
                $"Last attempt: load {last.Load}, {last.Outcome.ToString().ToLowerInvariant()}, "
                    + $"{last.EndedAt ?? last.StartedAt:yyyy-MM-dd HH:mm}."
                    + $"{(last.Error is null ? "" : " " + last.Error)}");
        }
    }

    static void Print(LoadRecord record)
    {
        Output.Table(
            ["#load", "outcome", "started", "reported to", "#read", "#refused", "#new", "#changed", "#gone", "error"],
            [Row(record)]);
        if (record.Summary is not { } s) return;
        Output.Table(["step", "#seconds"], s.Steps.Select(x => new[] { x.Name, x.Seconds.ToString("N3") }));
        Output.Table(
            ["source", "table", "#read", "#loaded", "#refused", "#converted", "#new", "#changed", "#gone", "#unchanged", "#stale"], s.Tables.Select(t => new[]
        {
            t.Source, t.Table, Output.Number(t.Read), Output.Number(t.Loaded), Output.Number(t.Refused),
                Output.Number(t.Converted),
            Output.Number(t.New), Output.Number(t.Changed), Output.Number(t.Gone), Output.Number(t.Unchanged),
            Output.Number(t.Stale),
        }));
        foreach (var decision in record.Decisions)
        {
            Console.WriteLine(
                $"{(decision.Event == JournalEvent.Released ? "Released" : "Rolled back to")} "
                    + $"{decision.At:yyyy-MM-dd HH:mm}: {decision.Reason}");
        }

        Output.Table(["check", "severity", "#offenders"],
            s.Checks.Select(c => new[] { c.Name, c.Severity, Output.Number(c.Offenders) }));
        foreach (var check in s.Checks.Where(c => c.Offenders > 0)) Print(check);
    }

    // An operator who runs loads may see the offending rows in full.
    static void Print(CheckSummary check)
    {
        Console.WriteLine($"{check.Severity}: {check.Name}. {check.English}");
        if (check.Sample is not { ValueKind: JsonValueKind.Array } sample || sample.GetArrayLength() == 0) return;
        var rows = sample.EnumerateArray().ToList();
        if (rows.Count < check.Offenders)
            Console.WriteLine($"The first {rows.Count} of {Output.Number(check.Offenders)} rows:");
        Output.Table([.. rows[0].EnumerateObject().Select(c => c.Name)],
            rows.Select(r =>
            r.EnumerateObject().Select(c => c.Value.ValueKind == JsonValueKind.Null ? "" : c.Value.ToString())
            .ToArray()));
    }

    static string[] Row(LoadRecord r) =>
    [
        Output.Number(r.Load), r.Outcome.ToString()
            .ToLowerInvariant(), r.StartedAt.ToString("yyyy-MM-dd HH:mm:ss"),
            r.Summary?.ReportedTo?.ToString("yyyy-MM-dd") ?? "",
        Output.Number(r.Summary?.Read), Output.Number(r.Summary?.Refused), Output.Number(r.Summary?.New),
            Output.Number(r.Summary?.Changed), Output.Number(r.Summary?.Gone), r.Error ?? "",
    ];
}
